package io.taopu.assistant.offender;

class Sleeps {
    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
