package cl.soser.canal.attachment.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.attachment.Samples;
import cl.soser.canal.shared.NotAllowedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCleanerTest {

    final ImageCleaner cleaner = new ImageCleaner();

    @Test
    void placeAndTimeAreKeptApartAndGoneFromTheCopies() {
        byte[] photo = Samples.photo(400, 300, 6);
        Exif exif = Exif.of(photo, FileType.JPEG);
        assertEquals(Instant.parse("2026-03-14T16:05:07Z"), exif.evidence().takenAt());
        assertEquals(new BigDecimal("-41.469444"), exif.evidence().latitude());
        assertEquals(new BigDecimal("-72.941667"), exif.evidence().longitude());
        assertEquals(6, exif.orientation());

        CleanedImage pictures = cleaner.clean(photo, FileType.JPEG, exif.orientation());
        assertTrue(latin(photo).contains("2026:03:14"));
        for (byte[] copy : new byte[][] {pictures.copy(), pictures.thumbnail()}) {
            assertFalse(latin(copy).contains("Exif"));
            assertFalse(latin(copy).contains("2026:03:14"));
            assertEquals(Exif.NONE, Exif.of(copy, FileType.JPEG));
        }
    }

    @Test
    void otherFormatsTellTheSame() {
        byte[] png = Samples.image("png", 8, 8);
        byte[] exif = Samples.exif(3);
        byte[] riff = new byte[8 + exif.length];
        System.arraycopy("EXIF".getBytes(StandardCharsets.US_ASCII), 0, riff, 0, 4);
        riff[4] = (byte) exif.length;
        riff[5] = (byte) (exif.length >> 8);
        System.arraycopy(exif, 0, riff, 8, exif.length);
        byte[] webp = Samples.joined(Samples.webp(), riff);
        assertEquals(3, Exif.of(webp, FileType.WEBP).orientation());
        assertNotEquals(PhotoEvidence.NONE, Exif.of(webp, FileType.WEBP).evidence());
        assertEquals(Exif.NONE, Exif.of(png, FileType.PNG));
    }

    @Test
    void brokenNotesRefuseNoPhotograph() {
        byte[] exif = Samples.exif(6);
        for (int i = 0; i < exif.length; i++) {
            byte[] broken = exif.clone();
            broken[i] ^= (byte) 0xff;
            Exif.of(Samples.withSegment(Samples.image("jpeg", 8, 8), broken), FileType.JPEG);
        }
        assertEquals(Exif.NONE, Exif.of(Samples.heic(), FileType.HEIC));
    }

    @ParameterizedTest
    @CsvSource({"1, 400, 300", "3, 400, 300", "6, 300, 400", "8, 300, 400"})
    void theCopyIsTheRightWayUp(int orientation, int width, int height) throws IOException {
        byte[] photo = Samples.photo(400, 300, orientation);
        BufferedImage copy = Samples.read(cleaner.clean(photo, FileType.JPEG, orientation).copy());
        assertEquals(width, copy.getWidth());
        assertEquals(height, copy.getHeight());
        // the red edge was on top as stored
        int[][] red = {{200, 5}, {}, {200, 294}, {}, {}, {294, 200}, {}, {5, 200}};
        int[] spot = red[orientation - 1];
        Color colour = new Color(copy.getRGB(spot[0], spot[1]));
        assertTrue(colour.getRed() > 200 && colour.getBlue() < 60, colour::toString);
    }

    @Test
    void largePicturesShrink() throws IOException {
        CleanedImage pictures = cleaner.clean(Samples.image("jpeg", 5200, 1300), FileType.JPEG, 1);
        assertEquals(ImageCleaner.COPY_SIDE, Samples.read(pictures.copy()).getWidth());
        assertEquals(640, Samples.read(pictures.copy()).getHeight());
        assertEquals(ImageCleaner.THUMBNAIL_SIDE, Samples.read(pictures.thumbnail()).getWidth());
    }

    @Test
    void transparencySurvivesInThePngAndIsWhiteInTheThumbnail() throws IOException {
        byte[] clear = Samples.image("png", new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB));
        CleanedImage pictures = cleaner.clean(clear, FileType.PNG, 1);
        assertEquals(FileType.PNG, pictures.copyType());
        assertEquals(0, Samples.read(pictures.copy()).getRGB(9, 9) >>> 24);
        assertEquals(Color.WHITE.getRGB(), Samples.read(pictures.thumbnail()).getRGB(9, 9));
    }

    @Test
    void grayAndIndexedAndDeepPicturesAreRead() throws IOException {
        for (int type :
                new int[] {
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_BYTE_INDEXED,
                    BufferedImage.TYPE_USHORT_GRAY,
                    BufferedImage.TYPE_BYTE_BINARY
                }) {
            byte[] png = Samples.image("png", Samples.picture(60, 40, type));
            assertEquals(60, Samples.read(cleaner.clean(png, FileType.PNG, 1).copy()).getWidth());
        }
    }

    @Test
    void aFloodOfPixelsIsRefusedByItsHeader() {
        byte[] flood = Samples.pngHeader(50_000, 50_000);
        assertTimeout(
                Duration.ofMillis(500), () -> refused("file.tooManyPixels", flood, FileType.PNG));
        refused("file.tooManyPixels", Samples.hugeWebp(), FileType.WEBP);
        byte[] blank =
                Samples.image("png", new BufferedImage(6000, 6000, BufferedImage.TYPE_BYTE_BINARY));
        assertTrue(blank.length * ImageCleaner.PIXELS_PER_BYTE < 36_000_000);
        assertTimeout(
                Duration.ofMillis(500), () -> refused("file.tooManyPixels", blank, FileType.PNG));
    }

    @Test
    void passesWithoutEndAreRefused() {
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 2};
        byte[] scans = Samples.image("jpeg", 8, 8);
        for (int i = 0; i < 7; i++) {
            scan = Samples.joined(scan, scan);
        }
        refused("file.tooManyPixels", Samples.joined(scans, scan), FileType.JPEG);
    }

    @Test
    void textPackedInsideAPictureIsNeverUnpacked() {
        byte[] bomb = Samples.pngWithText(512L * 1024 * 1024);
        assertTimeout(Duration.ofSeconds(2), () -> cleaner.clean(bomb, FileType.PNG, 1));
    }

    @Test
    void whatFollowsTheEndIsDropped() throws IOException {
        byte[] png = Samples.image("png", 8, 8);
        assertArrayEquals(png, PngChunks.picture(Samples.joined(png, Samples.text("<script>"))));
    }

    @Test
    void aPictureCutShortIsRefused() {
        byte[] cut = Arrays.copyOf(Samples.image("png", 200, 200), 100);
        refused("file.damaged", cut, FileType.PNG);
        refused("file.damaged", Arrays.copyOf(Samples.image("jpeg", 20, 20), 30), FileType.JPEG);
    }

    private void refused(String key, byte[] image, FileType type) {
        var refusal = assertThrows(NotAllowedException.class, () -> cleaner.clean(image, type, 1));
        assertEquals(key, refusal.getMessage());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
