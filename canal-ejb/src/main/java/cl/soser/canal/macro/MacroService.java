package cl.soser.canal.macro;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.note.NoteWriter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The macros, for their editors; every change stays in the history of the configuration. */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class MacroService {

    private static final Set<String> OFFERED = Set.of(ADMINISTRADOR, AREA, OPERACIONES, OPERADOR);
    private static final Set<String> URGENCIES = Set.of("ALTA", "MEDIA", "BAJA");

    @PersistenceContext EntityManager em;
    @Inject NoteWriter noteWriter;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;

    /** Those in use first, by name. */
    @TransactionAttribute(SUPPORTS)
    public List<Macro> all() {
        return em.createNamedQuery(Macro.ALL, Macro.class).getResultList();
    }

    @TransactionAttribute(SUPPORTS)
    public Macro one(long id) {
        Macro macro = em.find(Macro.class, id);
        if (macro == null) {
            throw new NotFoundException();
        }
        return macro;
    }

    public long add(@NotNull @Valid MacroContent text) {
        require(text);
        requireOwnName(text.name(), null);
        Macro macro = new Macro(text, caller.requireId());
        em.persist(macro);
        flush();
        configurationChangeRepository.changed(what(macro), ConfigurationFields.NONE, fields(macro));
        return macro.getId();
    }

    /**
     * @param version the one that was shown; fails if it has changed since
     */
    public void change(long id, int version, @NotNull @Valid MacroContent text) {
        Macro macro = current(id, version);
        require(text);
        requireOwnName(text.name(), id);
        ConfigurationFields before = fields(macro);
        macro.write(text);
        flush();
        configurationChangeRepository.changed(what(macro), before, fields(macro));
    }

    public void retire(long id, int version) {
        apply(current(id, version), Macro::retire);
    }

    /** Offers a retired macro again, unless another one has its name now. */
    public void offerAgain(long id, int version) {
        Macro macro = current(id, version);
        requireOwnName(macro.getName(), id);
        apply(macro, Macro::offerAgain);
    }

    private void apply(Macro macro, Consumer<Macro> act) {
        ConfigurationFields before = fields(macro);
        act.accept(macro);
        flush();
        configurationChangeRepository.changed(what(macro), before, fields(macro));
    }

    private Macro current(long id, int version) {
        Macro macro = one(id);
        if (macro.getVersion() != version) {
            throw new NotAllowedException("macro.stale");
        }
        return macro;
    }

    private void requireOwnName(String name, Long id) {
        boolean taken =
                em.createNamedQuery(Macro.ALL, Macro.class).getResultList().stream()
                        .filter(one -> !one.isRetired() && !one.getId().equals(id))
                        .anyMatch(one -> one.getName().equalsIgnoreCase(name.strip()));
        if (taken) {
            throw new NotAllowedException("macro.name");
        }
    }

    /** Of two who take a name at once the database lets one. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException taken) {
            throw new NotAllowedException("macro.name");
        }
    }

    private void require(MacroContent text) {
        if (!OFFERED.containsAll(text.roles())) {
            throw new NotAllowedException("macro.roles");
        }
        for (MacroStepContent act : text.acts()) {
            requireRight(act, text.roles());
            requireWords(act);
            requireChoice(act);
            if (act.kind() == MacroKind.NOTA) {
                noteWriter.requireKnown(act.words());
            }
        }
    }

    private static void requireRight(MacroStepContent act, List<String> roles) {
        if (!roles.stream().allMatch(act.kind()::isFor)) {
            throw new NotAllowedException("macro.right." + act.kind());
        }
    }

    private static void requireWords(MacroStepContent act) {
        if (!act.kind().isWorded()) {
            return;
        }
        if (act.words() == null) {
            throw new NotAllowedException("macro.words." + act.kind());
        }
        MacroVariables.unknown(act.words())
                .ifPresent(
                        name -> {
                            throw new NotAllowedException(
                                    "macro.variable",
                                    name,
                                    MacroVariables.KNOWN.stream()
                                            .map(known -> "{" + known + "}")
                                            .collect(Collectors.joining(" ")));
                        });
    }

    private void requireChoice(MacroStepContent act) {
        boolean right =
                switch (act.kind()) {
                    case URGENCIA -> act.choice() != null && URGENCIES.contains(act.choice());
                    case DERIVAR ->
                            act.choice() != null
                                    && catalogueQuery
                                            .area(act.choice())
                                            .filter(area -> !area.isRetired())
                                            .isPresent();
                    default -> true;
                };
        if (!right) {
            throw new NotAllowedException("macro.choice." + act.kind());
        }
    }

    private static ConfigurationSubject what(Macro macro) {
        return new ConfigurationSubject(
                ConfigurationKind.MACRO, String.valueOf(macro.getId()), macro.getName());
    }

    private ConfigurationFields fields(Macro macro) {
        return ConfigurationFields.NONE
                .field("macroName", macro.getName())
                .field("macroPurpose", macro.getPurpose())
                .field(
                        "macroRoles",
                        macro.getRoles().stream()
                                .map(role -> "{role." + role + "}")
                                .collect(Collectors.joining(", ")))
                .field(
                        "macroActs",
                        macro.getActs().stream()
                                .map(this::label)
                                .collect(Collectors.joining(" / ")))
                .field("macroRetired", macro.isRetired());
    }

    private String label(MacroStepContent act) {
        String choice =
                act.kind() == MacroKind.DERIVAR
                        ? catalogueQuery.area(act.choice()).map(Area::getLabel).orElse(act.choice())
                        : act.choice() == null ? null : "{urgency." + act.choice() + "}";
        return "{macroKind."
                + act.kind()
                + "}"
                + (choice == null ? "" : " " + choice)
                + (act.words() == null ? "" : ": " + act.words());
    }

    /** What may be chosen for an urgency. */
    public static List<Urgency> urgencies() {
        return List.of(Urgency.ALTA, Urgency.MEDIA, Urgency.BAJA);
    }
}
