package cl.soser.canal.directory;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a directory says about one establishment; two sources agree when these are equal.
 *
 * @param checkDigit as published: fifty official ones break módulo 11; null outside RBD
 * @param comunaCode five digits
 * @param latitude degrees with six decimals, or null
 * @param enrolment pupils, or null if unknown
 * @param teaching the ministry's teaching codes with commas, in its order, or null
 */
record SchoolFacts(
        SchoolScheme scheme,
        String code,
        String checkDigit,
        String name,
        String comunaCode,
        SchoolStatus status,
        boolean rural,
        BigDecimal latitude,
        BigDecimal longitude,
        Integer enrolment,
        String teaching)
        implements Serializable {

    SchoolFacts {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(comunaCode);
        Objects.requireNonNull(status);
        latitude = micro(latitude);
        longitude = micro(longitude);
    }

    /** A kindergarten as the short list gives it: in service, nothing else known. */
    static SchoolFacts kindergarten(
            SchoolScheme scheme, String code, String name, String comunaCode) {
        return new SchoolFacts(
                scheme,
                code,
                null,
                name,
                comunaCode,
                SchoolStatus.FUNCIONANDO,
                false,
                null,
                null,
                null,
                null);
    }

    /** The scale of the column, so that equal places are equal values. */
    private static BigDecimal micro(BigDecimal degrees) {
        return degrees == null ? null : degrees.setScale(6, RoundingMode.HALF_UP);
    }
}
