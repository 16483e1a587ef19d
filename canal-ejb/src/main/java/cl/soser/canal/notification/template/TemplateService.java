package cl.soser.canal.notification.template;

import static cl.soser.canal.account.Role.ADMINISTRADOR;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The wordings for the administrator: read, tried out with invented values, changed. A change is a
 * new version; the old ones stay and may come back.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class TemplateService {

    @PersistenceContext EntityManager em;
    @Inject TemplateRepository templateRepository;
    @Inject CatalogueQuery catalogueQuery;
    @Inject MailSettings settings;
    @Inject Caller caller;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** Every wording that is shipped or was written, the general one of each kind first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TemplateRow> all() {
        Map<String, TemplateVersion> written = new HashMap<>();
        em.createNamedQuery(TemplateVersion.ALL_NEWEST, TemplateVersion.class)
                .getResultStream()
                .forEach(v -> written.put(v.getCode() + "." + v.getVariant(), v));
        List<String> variants = variants();
        List<TemplateRow> rows = new ArrayList<>();
        for (MessageCode code : MessageCode.values()) {
            for (String variant : variants) {
                TemplateVersion newest = written.get(code.file() + "." + variant);
                if (newest != null || TemplateRepository.shipped(code, variant).isPresent()) {
                    rows.add(TemplateRow.of(code, variant, newest));
                }
            }
        }
        return rows;
    }

    /** "" and then every motive, alone and with each topic. */
    private List<String> variants() {
        List<Topic> topics = catalogueQuery.topics();
        List<String> variants = new ArrayList<>(List.of(""));
        for (Motive motive : catalogueQuery.motives()) {
            variants.add(motive.getCode());
            topics.forEach(topic -> variants.add(motive.getCode() + "." + topic.getCode()));
        }
        return variants;
    }

    /** One wording's row, also of a variant that is not written yet. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public TemplateRow row(@NotNull MessageCode code, @NotNull String variant) {
        requireVariant(variant);
        return TemplateRow.of(code, variant, newest(code, variant));
    }

    /** What would be sent now in this case; for a new variant that is the more general wording. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public TemplateContent text(@NotNull MessageCode code, @NotNull String variant) {
        requireVariant(variant);
        TemplateRow row = TemplateRow.of(code, variant, null);
        return TemplateContent.of(templateRepository.find(code, row.motive(), row.topic()));
    }

    /** Newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TemplateEdition> history(@NotNull MessageCode code, @NotNull String variant) {
        return versions(code, variant).stream().map(this::edition).toList();
    }

    /** As it would read, with invented values. Checks as saving does. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RenderedMessage preview(
            @NotNull MessageCode code,
            @NotNull String variant,
            @NotNull @Valid TemplateContent text) {
        Template template = sound(code, variant, text);
        Map<String, String> values = SampleValues.all(settings.baseUrl());
        Letter letter = template.letter(values);
        return new RenderedMessage(template.subject(values), letter.text(), letter.html());
    }

    /**
     * Applies to every message written from now on.
     *
     * @param seen the version the editor started from; another one since then refuses
     */
    public void save(
            @NotNull MessageCode code,
            @NotNull String variant,
            int seen,
            @NotNull @Valid TemplateContent text) {
        add(code, variant, seen, sound(code, variant, text));
    }

    /** The shipped wording applies again, or the more general one where none is shipped. */
    public void restoreShipped(@NotNull MessageCode code, @NotNull String variant, int seen) {
        add(code, variant, seen, null);
    }

    /** An earlier version applies again, as a new one. */
    public void restore(@NotNull MessageCode code, @NotNull String variant, int seen, int version) {
        TemplateVersion old =
                versions(code, variant).stream()
                        .filter(v -> v.getVersionNumber() == version)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        add(code, variant, seen, old.isShippedAgain() ? null : old.wording());
    }

    private void add(MessageCode code, String variant, int seen, Template wording) {
        requireVariant(variant);
        TemplateVersion newest = newest(code, variant);
        if (seen != (newest == null ? 0 : newest.getVersionNumber())) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.PLANTILLA,
                        code.file() + "." + variant,
                        "{messageCode." + code + "}" + (variant.isEmpty() ? "" : " " + variant)),
                fields(newest == null || newest.isShippedAgain() ? null : newest.wording()),
                fields(wording));
        em.persist(
                new TemplateVersion(
                        code.file(),
                        variant,
                        seen + 1,
                        wording,
                        caller.requireId(),
                        clock.instant()));
    }

    /** The parts of a wording; null stands for the shipped one. */
    private static ConfigurationFields fields(Template wording) {
        return wording == null
                ? ConfigurationFields.NONE.field("templateShipped", true)
                : ConfigurationFields.NONE
                        .field("templateShipped", false)
                        .field("templateSubject", wording.subject())
                        .field("templateBody", wording.body());
    }

    static Template sound(MessageCode code, String variant, TemplateContent text) {
        Template template = text.template();
        if (template.hasStrayBraces()) {
            throw new NotAllowedException("template.strayBraces");
        }
        Set<String> unknown = new TreeSet<>(template.variables());
        unknown.removeAll(code.variables());
        if (!unknown.isEmpty()) {
            throw new NotAllowedException("template.unknown", String.join(", ", unknown));
        }
        Set<String> missing = new TreeSet<>(code.needed(variant));
        missing.removeAll(template.variables());
        if (!missing.isEmpty()) {
            throw new NotAllowedException("template.missing", String.join(", ", missing));
        }
        Set<String> numbers = new TreeSet<>(code.numbers());
        numbers.removeIf(template.body()::contains);
        if (!numbers.isEmpty()) {
            throw new NotAllowedException("template.numbers", String.join(", ", numbers));
        }
        if (code.isFirstAid() && FirstAidText.of(template).steps().isEmpty()) {
            throw new NotAllowedException("template.steps");
        }
        return template;
    }

    private void requireVariant(String variant) {
        if (!variants().contains(variant)) {
            throw new NotFoundException();
        }
    }

    private TemplateVersion newest(MessageCode code, String variant) {
        return versions(code, variant).stream().findFirst().orElse(null);
    }

    private List<TemplateVersion> versions(MessageCode code, String variant) {
        return em.createNamedQuery(TemplateVersion.HISTORY, TemplateVersion.class)
                .setParameter("code", code.file())
                .setParameter("variant", variant)
                .getResultList();
    }

    private TemplateEdition edition(TemplateVersion version) {
        Account author =
                version.getAuthorAccountId() == null
                        ? null
                        : em.find(Account.class, version.getAuthorAccountId());
        return new TemplateEdition(
                version.getVersionNumber(),
                version.getCreatedAt(),
                author == null ? "" : author.getDisplayName(),
                version.isShippedAgain(),
                version.isShippedAgain() ? null : TemplateContent.of(version.wording()));
    }
}
