package cl.soser.canal.web.shared.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * Every word the pages show, gathered from one file per area and known to pages as {@code msg}. A
 * key that is missing shows as {@code ???key???}; a key that two files define stops the start.
 */
public class Bundles extends ResourceBundle {

    /** The language of the product; what citizens may read beside it exchanges words alone. */
    public static final Locale LOCALE = new Locale("es", "CL");

    static final List<String> AREAS =
            List.of(
                    "shared",
                    "errors",
                    "portal",
                    "help",
                    "account",
                    "factor",
                    "ticket",
                    "directory",
                    "files",
                    "mail",
                    "gestion",
                    "readers",
                    "llamada",
                    "correo",
                    "clock",
                    "figures",
                    "closing",
                    "incident",
                    "radar",
                    "teamwork",
                    "approval",
                    "improvement",
                    "oversight",
                    "survey",
                    "views",
                    "find",
                    "activity",
                    "admin",
                    "configuration",
                    "rules",
                    "danger",
                    "concepts",
                    "catalogues",
                    "questions",
                    "contract",
                    "settings",
                    "guidance",
                    "transfer",
                    "retention",
                    "evidence",
                    "purposes",
                    "rights",
                    "programs",
                    "operation",
                    "institucion",
                    "terreno",
                    "paper",
                    "transcription",
                    "phone",
                    "waiting",
                    "availability");

    private final Map<String, String> words = new HashMap<>();

    public Bundles() {
        for (String area : AREAS) {
            read(area)
                    .forEach(
                            (key, text) -> {
                                if (words.put((String) key, (String) text) != null) {
                                    throw new IllegalStateException(
                                            "two bundles define " + key + ", one is " + area);
                                }
                            });
        }
    }

    /** The text of a key, its {0}, {1}… filled in when there are arguments. */
    public static String text(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(Bundles.class.getName(), LOCALE);
        String pattern =
                bundle.containsKey(key)
                        ? SpokenLanguage.text(key, bundle.getString(key))
                        : "???" + key + "???";
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, SpokenLanguage.locale()).format(arguments);
    }

    /** A count with its groups of thousands, as the reader's language has them. */
    public static String number(long count) {
        return NumberFormat.getIntegerInstance(SpokenLanguage.locale()).format(count);
    }

    /** Whether there are words for it. */
    public static boolean has(String key) {
        return ResourceBundle.getBundle(Bundles.class.getName(), LOCALE).containsKey(key);
    }

    private static Properties read(String area) {
        String name = "/cl/soser/canal/web/messages-" + area + ".properties";
        try (InputStream stream = Bundles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no bundle " + name);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
