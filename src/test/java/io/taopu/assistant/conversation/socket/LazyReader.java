package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Api;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A WebSocket client by hand that reads only when told to, with a small receive buffer. */
final class LazyReader implements AutoCloseable {

    private static final int RECEIVE_BUFFER = 8 * 1024;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    LazyReader(int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress("localhost", port));
        in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream()
                .write(("GET /ws/v1/chat HTTP/1.1\r\nHost: localhost:" + port + "\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        skipHead();
    }

    private void skipHead() throws IOException {
        int matched = 0;
        while (matched < 4) {
            int next = in.readUnsignedByte();
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    /** Sends a text of at most 65,535 bytes, masked with zeros. */
    void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) payload.length);
        frame.putInt(0).put(payload).flip();
        socket.getOutputStream().write(frame.array(), 0, frame.limit());
    }

    /** The next whole text. */
    JsonNode read() throws IOException {
        Frame frame = frame();
        if (frame.opcode() != TEXT) {
            throw new EOFException("opcode " + frame.opcode());
        }
        return Api.JSON.readTree(frame.payload());
    }

    /** What still arrives until the server's close frame or the end of the connection. */
    Rest rest() throws IOException {
        List<JsonNode> texts = new ArrayList<>();
        try {
            while (true) {
                Frame frame = frame();
                if (frame.opcode() == CLOSE) {
                    return new Rest(texts, ByteBuffer.wrap(frame.payload()).getShort());
                }
                texts.add(Api.JSON.readTree(frame.payload()));
            }
        } catch (EOFException | SocketException broken) {
            return new Rest(texts, 1006);
        }
    }

    /** @param closeCode 1006 when the connection ended without a close frame */
    record Rest(List<JsonNode> texts, int closeCode) {}

    private record Frame(int opcode, byte[] payload) {}

    private Frame frame() throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        int opcode = 0;
        boolean last = false;
        while (!last) {
            int head = in.readUnsignedByte();
            last = (head & 0x80) != 0;
            opcode = (head & 0x0F) == 0 ? opcode : head & 0x0F;
            int length = in.readUnsignedByte();
            long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            byte[] part = new byte[(int) size];
            in.readFully(part);
            payload.writeBytes(part);
        }
        return new Frame(opcode, payload.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
