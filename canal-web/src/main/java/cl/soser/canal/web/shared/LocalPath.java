package cl.soser.canal.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody was going before signing in. Only an address of a page of this site is kept:
 * nothing that a browser could read as another host, and none of the pages that would lead back
 * here.
 */
public final class LocalPath {

    private static final int LONGEST = 500;
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9._~%-]+/?)*(?:\\?[A-Za-z0-9._~%&=+:,/-]*)?");
    private static final List<String> ENTRANCES =
            List.of(
                    "/login",
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
        boolean good =
                typed != null
                        && typed.length() <= LONGEST
                        && PATH.matcher(typed).matches()
                        && !typed.contains("..")
                        && !typed.contains("%2")
                        && !typed.contains("%5")
                        && !typed.contains("%0")
                        && ENTRANCES.stream().noneMatch(entrance -> under(entrance, typed));
        return good ? Optional.of(typed) : Optional.empty();
    }

    private static boolean under(String entrance, String path) {
        return path.equals(entrance)
                || path.startsWith(entrance + "/")
                || path.startsWith(entrance + "?")
                || path.startsWith(entrance + ".");
    }

    /** The sign-in page that leads back to a path. */
    static String signIn(String path, boolean expired) {
        String back =
                of(path).map(good -> "volver=" + URLEncoder.encode(good, StandardCharsets.UTF_8))
                        .orElse("");
        String query = back + (expired ? (back.isEmpty() ? "" : "&") + "vencida=1" : "");
        return "/login" + (query.isEmpty() ? "" : "?" + query);
    }
}
