package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.right.answer.RightDetails;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * gestion/derechos/ver.xhtml: which rows and texts are of the person whose data it is, and of no
 * namesake.
 */
@Named
@ViewScoped
public class RightRowsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final char UNBROKEN = '\u2011';

    @Inject RightCaseService rightCaseService;
    @Inject RightView view;
    @Inject Dates dates;

    private String[] fichas = {};
    private String[] texts = {};

    @PostConstruct
    void open() {
        fichas =
                getFichaRows().stream()
                        .filter(RightDetails.Ficha::hers)
                        .map(RightDetails.Ficha::handle)
                        .toArray(String[]::new);
        texts =
                view.getSheet().found().rows().named().stream()
                        .filter(RightDetails.Named::hers)
                        .map(RightDetails.Named::number)
                        .toArray(String[]::new);
    }

    /** Which rows are of the person whose data it is. */
    public void choose() {
        rightCaseService.choose(view.id(), view.version(), Set.of(fichas));
        view.done("right.done.fichas");
    }

    /** Which requests of others name the person, and no namesake. */
    public void chooseTexts() {
        rightCaseService.chooseTexts(view.id(), view.version(), Set.of(texts));
        view.done(
                view.getAbout().getKind().isCopy() ? "right.done.texts" : "right.done.texts.erase");
    }

    /** Those whose words the officer may see. */
    public List<RightDetails.Named> getNamed() {
        return view.getSheet().found().rows().named().stream()
                .filter(one -> !one.restricted())
                .toList();
    }

    /** What tells whether it is of that person. */
    public String named(RightDetails.Named one) {
        return Bundles.text(
                "right.texts.one",
                one.number(),
                dates.dayOf(one.enteredAt()),
                one.place(),
                String.join(" … ", one.passages()));
    }

    /** Numbers of those whose words only their readers see. */
    public List<RightDetails.Named> getNamedInSecret() {
        return view.getSheet().found().rows().named().stream()
                .filter(RightDetails.Named::restricted)
                .toList();
    }

    public List<RightDetails.Ficha> getFichaRows() {
        return view.getSheet().found().rows().all();
    }

    /** What tells one row from another. */
    public String ficha(RightDetails.Ficha one) {
        return Stream.of(
                        one.name(),
                        one.document() == null ? null : one.document().replace('-', UNBROKEN),
                        one.mailbox(),
                        one.account() ? Bundles.text("right.ficha.account") : null,
                        Bundles.text("right.ficha.requests", one.requests()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Rows that the proof reaches and that are left out. */
    public long getOtherFichas() {
        return getFichaRows().stream().filter(one -> !one.hers()).count();
    }

    public String[] getTexts() {
        return texts.clone();
    }

    public void setTexts(String[] texts) {
        this.texts = texts.clone();
    }

    public String[] getFichas() {
        return fichas.clone();
    }

    public void setFichas(String[] fichas) {
        this.fichas = fichas == null ? new String[0] : fichas.clone();
    }
}
