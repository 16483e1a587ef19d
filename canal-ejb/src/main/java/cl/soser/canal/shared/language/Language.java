package cl.soser.canal.shared.language;

import cl.soser.canal.shared.setting.SettingDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/** What a citizen may read beside the Spanish of the channel. */
public enum Language {
    /** Easy reading: Spanish in short sentences and common words. */
    FACIL("facil", "es-CL", SettingDefinition.LANGUAGE_EASY),
    ENGLISH("en", "en", SettingDefinition.LANGUAGE_ENGLISH),
    CREOLE("ht", "ht", SettingDefinition.LANGUAGE_CREOLE),
    MAPUDUNGUN("arn", "arn", SettingDefinition.LANGUAGE_MAPUDUNGUN);

    private final String code;
    private final String tag;
    private final SettingDefinition reviser;

    Language(String code, String tag, SettingDefinition reviser) {
        this.code = code;
        this.tag = tag;
        this.reviser = reviser;
    }

    /** In cookies, forms and names of files. */
    public String code() {
        return code;
    }

    /** For the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public boolean isSpanish() {
        return tag.startsWith("es");
    }

    /** Who revised it; while nobody did, nobody is offered it. */
    SettingDefinition reviser() {
        return reviser;
    }

    /** Empty for whatever is none of these codes. */
    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findAny();
    }
}
