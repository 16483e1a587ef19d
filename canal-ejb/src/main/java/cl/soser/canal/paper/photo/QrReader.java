package cl.soser.canal.paper.photo;

import cl.soser.canal.attachment.inspection.PhotoDecoder;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.PaperSheetCode;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads the QRs of the sheets on a photograph. A good photograph is read at the first look; a
 * tilted, dark or shaken one is looked at again: larger, smaller, evenly lit, sharpened, turned, by
 * halves.
 */
@ApplicationScoped
public class QrReader {

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(
                    DecodeHintType.POSSIBLE_FORMATS,
                    List.of(BarcodeFormat.QR_CODE),
                    DecodeHintType.TRY_HARDER,
                    true);

    /** An A4 page has two. */
    private static final int MOST_SHEETS = 2;

    /** After so many looks one sheet is taken to be alone. */
    private static final int LOOKS_FOR_A_SECOND = 4;

    private static final int SMALL = 1100;
    private static final int MIDDLE = 1600;
    private static final int LARGE = 2560;
    private static final int SHAKEN = 3;

    private record Look(UnaryOperator<GrayImage> how, Function<LuminanceSource, Binarizer> cut) {

        static Look local(UnaryOperator<GrayImage> how) {
            return new Look(how, HybridBinarizer::new);
        }

        static Look whole(UnaryOperator<GrayImage> how) {
            return new Look(how, GlobalHistogramBinarizer::new);
        }
    }

    /** Cheap ones first. */
    private static final List<Look> LOOKS =
            List.of(
                    Look.local(p -> p.sized(MIDDLE)),
                    Look.whole(p -> p.evenlyLit().sized(SMALL)),
                    Look.local(QrReader::firstHalf),
                    Look.local(QrReader::secondHalf),
                    Look.local(p -> p.sized(LARGE)),
                    Look.whole(p -> p.sized(MIDDLE).evenlyLit()),
                    Look.whole(p -> p.sized(MIDDLE).sharpened(SHAKEN).evenlyLit()),
                    Look.local(p -> p.sized(MIDDLE).turned(45)),
                    Look.whole(p -> p.sized(MIDDLE).evenlyLit().turned(22)),
                    Look.whole(p -> p.sized(MIDDLE).evenlyLit().turned(-22)),
                    Look.whole(p -> firstHalf(p).sharpened(SHAKEN).evenlyLit()),
                    Look.whole(p -> secondHalf(p).sharpened(SHAKEN).evenlyLit()),
                    Look.local(p -> firstHalf(p).turned(45)),
                    Look.local(p -> secondHalf(p).turned(45)),
                    Look.whole(p -> p.sized(LARGE).sharpened(2 * SHAKEN).evenlyLit()),
                    // The last resorts of pictures at once far, tilted and out of focus.
                    Look.whole(p -> p.sized(1300)),
                    Look.whole(p -> p.sized(1400)),
                    Look.whole(p -> p.sharpened(SHAKEN).turned(30)),
                    Look.whole(p -> p.sized(MIDDLE).sharpened(2).sharpened(2).turned(30)));

    /** The other sheet's QR, straightened and near. */
    private static final List<Look> NEAR =
            List.of(
                    Look.local(p -> p),
                    Look.whole(GrayImage::evenlyLit),
                    Look.whole(p -> p.sharpened(SHAKEN).evenlyLit()),
                    Look.whole(p -> p.sharpened(2 * SHAKEN).evenlyLit()));

    /** Dots between the middles of the finder patterns of the smallest symbol. */
    private static final int BETWEEN_FINDERS = 14;

    /**
     * The two sheets of a page lie 148,5 mm apart; a QR with its quiet zone has 29 dots in 30 mm.
     */
    private static final double BETWEEN_SHEETS = 148.5 / 30 * 29;

    private static final int WINDOW = 90;
    private static final int WINDOW_SCALE = 8;

    private PhotoDecoder photographs;

    protected QrReader() {
        // for CDI's proxy
    }

    @Inject
    public QrReader(PhotoDecoder photographs) {
        this.photographs = photographs;
    }

    /**
     * What the sheets on a photograph say, by folio; none when it shows something else.
     *
     * @param photograph a JPEG, PNG or WebP
     * @throws cl.soser.canal.shared.NotAllowedException when it cannot be opened
     */
    public List<PaperSheetCode> read(byte[] photograph) {
        return photographs.look(photograph, QrReader::read);
    }

    public static List<PaperSheetCode> read(BufferedImage photograph) {
        GrayImage picture = GrayImage.of(photograph);
        Map<Folio, PaperSheetCode> found = new TreeMap<>();
        for (int look = 0; look < LOOKS.size() && goesOn(found.size(), look); look++) {
            GrayImage seen = LOOKS.get(look).how().apply(picture);
            for (Result result : results(LOOKS.get(look), seen)) {
                keep(result, found);
                if (PaperSheetCode.read(result.getText()).isPresent()
                        && found.size() < MOST_SHEETS) {
                    lookBeside(result, seen, picture, found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void keep(Result result, Map<Folio, PaperSheetCode> found) {
        PaperSheetCode.read(result.getText()).ifPresent(code -> found.put(code.folio(), code));
    }

    /** Looks above and below a sheet that was read, along its own sides. */
    private static void lookBeside(
            Result read, GrayImage seen, GrayImage picture, Map<Folio, PaperSheetCode> found) {
        ResultPoint[] finders = read.getResultPoints();
        Point2D bottomLeft = seen.inPhotograph(finders[0].getX(), finders[0].getY());
        Point2D topLeft = seen.inPhotograph(finders[1].getX(), finders[1].getY());
        Point2D topRight = seen.inPhotograph(finders[2].getX(), finders[2].getY());
        Point2D across = step(topLeft, topRight);
        Point2D down = step(topLeft, bottomLeft);
        for (double way : new double[] {-BETWEEN_SHEETS, BETWEEN_SHEETS}) {
            Point2D middle =
                    new Point2D.Double(
                            (topRight.getX() + bottomLeft.getX()) / 2 + way * down.getX(),
                            (topRight.getY() + bottomLeft.getY()) / 2 + way * down.getY());
            if (!picture.shows(middle)) {
                continue;
            }
            GrayImage near = picture.window(middle, across, down, WINDOW, WINDOW_SCALE);
            for (int look = 0; look < NEAR.size() && found.size() < MOST_SHEETS; look++) {
                GrayImage nearer = NEAR.get(look).how().apply(near);
                for (Result result : results(NEAR.get(look), nearer)) {
                    keep(result, found);
                }
            }
        }
    }

    private static Point2D step(Point2D from, Point2D to) {
        return new Point2D.Double(
                (to.getX() - from.getX()) / BETWEEN_FINDERS,
                (to.getY() - from.getY()) / BETWEEN_FINDERS);
    }

    private static boolean goesOn(int sheets, int looks) {
        return sheets < MOST_SHEETS && (sheets == 0 || looks < LOOKS_FOR_A_SECOND);
    }

    private static Result[] results(Look look, GrayImage seen) {
        try {
            return new QRCodeMultiReader()
                    .decodeMultiple(new BinaryBitmap(look.cut().apply(seen.source())), HINTS);
        } catch (NotFoundException nothing) {
            return new Result[0];
        }
    }

    /** A little more than half, so that no QR lies on the border of both. */
    private static GrayImage firstHalf(GrayImage picture) {
        int w = picture.width();
        int h = picture.height();
        return (w > h ? picture.part(0, 0, w * 5 / 8, h) : picture.part(0, 0, w, h * 5 / 8))
                .sized(MIDDLE);
    }

    private static GrayImage secondHalf(GrayImage picture) {
        int w = picture.width();
        int h = picture.height();
        return (w > h
                        ? picture.part(w * 3 / 8, 0, w - w * 3 / 8, h)
                        : picture.part(0, h * 3 / 8, w, h - h * 3 / 8))
                .sized(MIDDLE);
    }
}
