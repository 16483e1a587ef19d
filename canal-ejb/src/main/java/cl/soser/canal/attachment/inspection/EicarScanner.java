package cl.soser.canal.attachment.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the EICAR test file anywhere in a content. It gives no protection; it shows that a finding
 * leads to rejection, also in an installation without a scanner.
 */
final class EicarScanner implements MalwareScanner {

    /** In two halves, so that no scanner takes this class for the test file. */
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean isClean(InputStream bytes) throws IOException {
        byte[] window = new byte[16 * 1024 + EICAR.length];
        int kept = 0;
        for (int read = bytes.read(window, 0, window.length);
                read >= 0;
                read = bytes.read(window, kept, window.length - kept)) {
            int filled = kept + read;
            if (contains(window, filled)) {
                return false;
            }
            kept = Math.min(filled, EICAR.length - 1);
            System.arraycopy(window, filled - kept, window, 0, kept);
        }
        return true;
    }

    private static boolean contains(byte[] window, int filled) {
        for (int i = 0; i <= filled - EICAR.length; i++) {
            if (window[i] == EICAR[0]
                    && Arrays.equals(window, i, i + EICAR.length, EICAR, 0, EICAR.length)) {
                return true;
            }
        }
        return false;
    }
}
