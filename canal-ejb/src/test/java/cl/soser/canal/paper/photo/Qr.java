package cl.soser.canal.paper.photo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;

/** Reads any one QR, as a telephone would. */
public final class Qr {

    private Qr() {}

    public static String text(BufferedImage picture) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(GrayImage.of(picture).source())))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no QR", e);
        }
    }
}
