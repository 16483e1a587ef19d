package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.CaseCriteriaLabels;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What the figures of a page are narrowed to besides their period, and to what they may be. */
@Named
@RequestScoped
public class FiguresNarrowing {

    @Inject FiguresRequest figuresRequest;
    @Inject Caller caller;
    @Inject CaseCriteriaLabels caseCriteriaLabels;
    @Inject FilterChoices choices;
    @Inject FigureNames names;

    /**
     * Filters that come from a group of a table and not from a choice: to be kept, or removed.
     *
     * @param items that alone
     */
    public record Kept(String name, String label, String value, List<SelectItem> items) {}

    public boolean isNarrowed() {
        return figuresRequest.address().isNarrowed();
    }

    /** The same part of everything, in the usual period. */
    public String getWhole() {
        return figuresRequest.address().whole();
    }

    /** "Región: Metropolitana · Motivo: Reclamo"; null where it is narrowed to nothing. */
    public String getWords() {
        List<String> words =
                figuresRequest.isRight()
                        ? caseCriteriaLabels.words(
                                figuresRequest.filter(), figuresRequest.address().narrowing())
                        : List.of();
        return words.isEmpty() ? null : String.join(" · ", words);
    }

    public List<Kept> getKept() {
        List<Kept> kept = new ArrayList<>();
        for (Dimension one : List.of(Dimension.COMUNA, Dimension.CONTRATO)) {
            String code = value(one.label());
            if (code != null && figuresRequest.isRight()) {
                kept.add(kept(one.label(), one, code, names.of(one, code)));
            }
        }
        String school = value(FiguresAddress.SCHOOL);
        if (school != null && figuresRequest.isRight()) {
            kept.add(
                    kept(
                            FiguresAddress.SCHOOL,
                            Dimension.ESTABLECIMIENTO,
                            school,
                            Bundles.text("cases.school", school)));
        }
        return kept;
    }

    private static Kept kept(String name, Dimension dimension, String value, String words) {
        return new Kept(
                name,
                Bundles.text("figures.by." + dimension),
                value,
                List.of(new SelectItem(value, words)));
    }

    /**
     * The areas to choose from: all for leaders, their own for others; none where there is no
     * choice.
     */
    public List<SelectItem> getAreas() {
        if (isOfEveryArea()) {
            return choices.getAreas();
        }
        List<SelectItem> own =
                choices.getAreas().stream()
                        .filter(one -> caller.areas().contains(one.getValue()))
                        .toList();
        return own.size() > 1 ? own : List.of();
    }

    /** The area looked at: the one asked for, or the first of one's own. */
    public String getArea() {
        String value = value(Dimension.AREA.label());
        return value != null || isOfEveryArea()
                ? value
                : caller.areas().stream().sorted().findFirst().orElse(null);
    }

    private boolean isOfEveryArea() {
        return figuresRequest.isOfInstitution()
                || caller.has(Role.ADMINISTRADOR)
                || caller.has(Role.OPERACIONES);
    }

    public String value(String name) {
        return figuresRequest.address().get(name);
    }
}
