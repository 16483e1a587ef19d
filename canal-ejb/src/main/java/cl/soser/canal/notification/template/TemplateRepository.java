package cl.soser.canal.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the wording of a message: that of its motive and topic, else of its motive, else the
 * general one; at each step what an administrator wrote goes before what is shipped.
 */
@ApplicationScoped
public class TemplateRepository {

    private static final Map<String, Optional<Template>> SHIPPED = new ConcurrentHashMap<>();

    @PersistenceContext EntityManager em;

    public Template find(MessageCode code, String motive, String topic) {
        List<String> variants = variants(motive, topic);
        Map<String, TemplateVersion> written =
                em.createNamedQuery(TemplateVersion.NEWEST, TemplateVersion.class)
                        .setParameter("code", code.file())
                        .setParameter("variants", variants)
                        .getResultStream()
                        .filter(version -> !version.isShippedAgain())
                        .collect(
                                Collectors.toMap(TemplateVersion::getVariant, Function.identity()));
        for (String variant : variants) {
            TemplateVersion version = written.get(variant);
            Optional<Template> found =
                    version == null ? shipped(code, variant) : Optional.of(version.wording());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException("no wording is shipped for " + code);
    }

    /** From the most particular to "", the general one. */
    static List<String> variants(String motive, String topic) {
        List<String> variants = new ArrayList<>();
        if (motive != null) {
            if (topic != null) {
                variants.add(motive + "." + topic);
            }
            variants.add(motive);
        }
        variants.add("");
        return variants;
    }

    static Optional<Template> shipped(MessageCode code, String variant) {
        String file = code.file() + (variant.isEmpty() ? "" : "." + variant) + ".txt";
        return SHIPPED.computeIfAbsent(file, name -> read(name).map(Template::parse));
    }

    /** A file beside the wordings; names come from our own codes alone. */
    public static Optional<String> read(String file) {
        if (!file.matches("[A-Za-z0-9_.-]+")) {
            return Optional.empty();
        }
        try (InputStream in = TemplateRepository.class.getResourceAsStream("/mail/" + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
