package io.taopu.assistant.live;

class LocalWakeUpsTests implements WakeUpsContract {

    private final WakeUps wakeUps = new LocalWakeUps();

    @Override
    public WakeUps oneNode() {
        return wakeUps;
    }

    @Override
    public WakeUps otherNode() {
        return wakeUps;
    }
}
