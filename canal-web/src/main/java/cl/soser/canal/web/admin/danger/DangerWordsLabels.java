package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** Concepts and rules of concepts in words. */
@Named
@ApplicationScoped
public class DangerWordsLabels {

    /** What a concept is called; "AGUA_MALA" is "Sin agua o agua mala". */
    public String name(String code) {
        return Bundles.text("concept." + code);
    }

    /** "Vómito + Niño". */
    public String names(ReaderEntry rule) {
        return rule.concepts().stream().map(this::name).collect(Collectors.joining(" + "));
    }
}
