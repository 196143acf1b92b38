package io.taopu.assistant.ingestion.scan;

/** Lets one node scan at a time. */
public interface ScanLock {

    /**
     * Does the work while no other node scans; waits for one that does.
     *
     * @throws InterruptedException when the application stops meanwhile
     */
    void whileAlone(Runnable work) throws InterruptedException;

    /** For an installation of one process. */
    static ScanLock ofOneNode() {
        return Runnable::run;
    }
}
