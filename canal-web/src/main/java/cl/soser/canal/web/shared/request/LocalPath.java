package cl.soser.canal.web.shared.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that a person wanted before signing in. It accepts only the address of a page of this
 * site: nothing that a browser could read as another host, and no page that would lead back here.
 */
public final class LocalPath {

    /** Parameter of a page that asks for one of its lists as a file instead. */
    public static final String LIST_FILE = "descargar";

    private static final int LONGEST = 500;
    private static final String SEGMENT = "(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})++";
    private static final Pattern PATH =
            Pattern.compile(
                    "(/(?:"
                            + SEGMENT
                            + "(?:/"
                            + SEGMENT
                            + ")*+/?)?)"
                            + "(?:\\?(?:[A-Za-z0-9._~&=+:,/-]|%[0-9A-Fa-f]{2})*+)?");

    /** A slash, a backslash or a control character in disguise, or a step upwards. */
    private static final Pattern DISGUISE = Pattern.compile("%[0257]|\\.\\.");

    private static final List<String> ENTRANCES =
            List.of(
                    "/login",
                    "/segundo-paso",
                    "/salir",
                    "/clave",
                    "/registro",
                    "/verificar",
                    "/invitacion",
                    "/sesion",
                    "/api",
                    "/jakarta.faces.resource");

    private LocalPath() {}

    /** The path itself when it is one of ours to go to; empty for anything else. */
    public static Optional<String> of(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher path = PATH.matcher(typed);
        boolean good =
                path.matches()
                        && !DISGUISE.matcher(path.group(1)).find()
                        && ENTRANCES.stream().noneMatch(entrance -> under(entrance, typed));
        return good ? Optional.of(typed) : Optional.empty();
    }

    private static boolean under(String entrance, String path) {
        return path.equals(entrance)
                || path.startsWith(entrance + "/")
                || path.startsWith(entrance + "?")
                || path.startsWith(entrance + ".");
    }

    /** Whether a browser that is led there saves a file, and stays where it was. */
    public static boolean isFile(String path) {
        String last = path.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return last.contains(".")
                || last.equals("archivo")
                || last.equals("original")
                || path.matches(".*[?&]" + LIST_FILE + "=.*");
    }

    /** The page that asks for the second factor once more and leads back to a path. */
    public static String confirmation(String path) {
        return "/cuenta/confirmar"
                + of(path).map(good -> "?volver=" + URLEncoder.encode(good, StandardCharsets.UTF_8))
                        .orElse("");
    }

    /** The sign-in page that leads back to a path. */
    public static String signIn(String path, boolean expired) {
        String back =
                of(path).map(good -> "volver=" + URLEncoder.encode(good, StandardCharsets.UTF_8))
                        .orElse("");
        String query = back + (expired ? (back.isEmpty() ? "" : "&") + "vencida=1" : "");
        return "/login" + (query.isEmpty() ? "" : "?" + query);
    }
}
