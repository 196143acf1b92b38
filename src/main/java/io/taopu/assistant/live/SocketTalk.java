package io.taopu.assistant.live;

/** What a feature does with one socket. Frames come one after the other, each after the last has been dealt with. */
public interface SocketTalk {

    /** A whole text frame. */
    void text(String frame);

    /** A whole binary frame, which no feature of ours understands. */
    void binary();

    /** Whether the client has said who it is. */
    boolean greeted();

    /** The socket has gone; called once. */
    void closed();
}
