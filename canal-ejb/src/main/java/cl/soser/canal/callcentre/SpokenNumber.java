package cl.soser.canal.callcentre;

import java.util.ArrayList;
import java.util.List;

/**
 * A ticket's number as it is read to a caller who writes it down: "ce, pe; guion; dos mil
 * veintiséis; guion; cero, cero, cero, uno, dos, tres".
 */
public final class SpokenNumber {

    private static final String[] UNITS = {
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve"
    };
    private static final String[] TENS = {
        "", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };

    private SpokenNumber() {}

    /**
     * @param number {@code CP-2026-000123}
     */
    public static String of(String number) {
        String[] parts = number.split("-");
        return "ce, pe; guion; "
                + year(Integer.parseInt(parts[1]))
                + "; guion; "
                + digits(parts[2]);
    }

    /** Digit by digit, because "ciento veintitrés" is often written wrongly. */
    static String digits(String figures) {
        List<String> words = new ArrayList<>();
        figures.chars().forEach(figure -> words.add(UNITS[Character.getNumericValue(figure)]));
        return String.join(", ", words);
    }

    /** A year of this century, as people speak it. */
    static String year(int year) {
        int rest = year % 100;
        if (year < 2000 || year > 2099) {
            return digits(String.valueOf(year));
        }
        return rest == 0 ? "dos mil" : "dos mil " + upToNinetyNine(rest);
    }

    private static String upToNinetyNine(int number) {
        if (number < 30) {
            return UNITS[number];
        }
        String tens = TENS[number / 10];
        return number % 10 == 0 ? tens : tens + " y " + UNITS[number % 10];
    }
}
