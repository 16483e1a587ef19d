package cl.soser.canal.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the ClamAV daemon over TCP with its INSTREAM command. The length of its answer is limited.
 */
final class ClamdScanner implements MalwareScanner {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 20_000;
    private static final int LONGEST_ANSWER = 1_024;

    private final String host;
    private final int port;

    ClamdScanner(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean isClean(InputStream bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            send(bytes, new DataOutputStream(socket.getOutputStream()));
            String answer = answer(socket.getInputStream());
            if (answer.endsWith("FOUND")) {
                return false;
            }
            if (answer.equals("stream: OK")) {
                return true;
            }
            throw new IOException("the scanner did not say yes or no");
        }
    }

    private static void send(InputStream bytes, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[16 * 1024];
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            answer.write(next);
            if (answer.size() > LONGEST_ANSWER) {
                throw new IOException("the scanner's answer does not end");
            }
        }
        return answer.toString(StandardCharsets.US_ASCII).strip();
    }
}
