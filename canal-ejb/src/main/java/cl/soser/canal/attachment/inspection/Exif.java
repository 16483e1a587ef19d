package cl.soser.canal.attachment.inspection;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The data that a camera wrote beside the picture, as far as the channel uses them. Broken data
 * count as none: a photograph is never rejected for them.
 *
 * @param orientation 1 to 8 as in the EXIF standard
 */
record Exif(PhotoEvidence evidence, int orientation) {

    static final Exif NONE = new Exif(PhotoEvidence.NONE, 1);

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** Digital cameras are not older; earlier dates are clocks that were never set. */
    private static final int FIRST_YEAR = 1990;

    private static final String PREFIX = "Exif\0\0";

    static Exif of(byte[] file, FileType type) {
        try {
            Metadata metadata =
                    switch (type) {
                        case JPEG ->
                                JpegMetadataReader.readMetadata(
                                        new ByteArrayInputStream(file), List.of(new ExifReader()));
                        case HEIC ->
                                HeifMetadataReader.readMetadata(new ByteArrayInputStream(file));
                        case PNG -> block(PngChunks.exif(file));
                        case WEBP -> block(WebpChunks.exif(file));
                        default -> new Metadata();
                    };
            return new Exif(
                    new PhotoEvidence(
                            takenAt(metadata), degrees(metadata, true), degrees(metadata, false)),
                    orientation(metadata));
        } catch (IOException | ImageProcessingException | RuntimeException e) {
            return NONE;
        }
    }

    private static Metadata block(byte[] exif) {
        var metadata = new Metadata();
        if (exif != null) {
            int skip = startsWithPrefix(exif) ? PREFIX.length() : 0;
            new ExifReader().extract(new ByteArrayReader(exif, skip), metadata);
        }
        return metadata;
    }

    private static boolean startsWithPrefix(byte[] exif) {
        for (int i = 0; i < PREFIX.length(); i++) {
            if (i >= exif.length || exif[i] != PREFIX.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Instant takenAt(Metadata metadata) {
        Directory taken = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String written =
                taken == null ? null : taken.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (written == null) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(written.strip(), WRITTEN);
            String offset = taken.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
            ZoneId zone = offset == null ? SANTIAGO : ZoneOffset.of(offset.strip());
            return local.getYear() < FIRST_YEAR ? null : local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static BigDecimal degrees(Metadata metadata, boolean latitude) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place == null
                || place.isZero()
                || !(Math.abs(place.getLatitude()) <= 90
                        && Math.abs(place.getLongitude()) <= 180)) {
            return null;
        }
        return BigDecimal.valueOf(latitude ? place.getLatitude() : place.getLongitude())
                .setScale(6, RoundingMode.HALF_UP);
    }

    private static int orientation(Metadata metadata) {
        Directory image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (image == null || !image.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int orientation = image.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }
}
