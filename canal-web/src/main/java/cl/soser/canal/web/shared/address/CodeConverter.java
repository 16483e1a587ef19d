package cl.soser.canal.web.shared.address;

import java.util.Locale;

/** One of the constants of the field's type, written in small letters: por-ver for POR_VER. */
public class CodeConverter extends OptionConverter {

    /** As an address says a constant in small letters. */
    public static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    String written(Enum<?> one) {
        return code(one);
    }
}
