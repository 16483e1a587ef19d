package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.reader.ReaderEditionService;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** admin/palabras.xhtml: words and rules that are added to the draft. */
@Named
@ViewScoped
public class NewDangerWordsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CONCEPTS = 3;

    @Inject ReaderEditionService readerEditionService;
    @Inject DangerWordsList list;

    private String concept;
    private String words;
    private DangerKind kind;
    private DangerLevel level = DangerLevel.POSIBLE_RIESGO;
    private final String[] concepts = new String[MOST_CONCEPTS];

    @PostConstruct
    void load() {
        concept = list.getAbout().concept();
    }

    public void addWords() {
        int added = readerEditionService.addWords(concept, words == null ? "" : words);
        Redirect.to(list.here(), "dangerWords.added", added);
    }

    public void addRule() {
        readerEditionService.addRule(
                kind,
                level,
                Stream.of(concepts).filter(one -> one != null && !one.isBlank()).toList());
        Redirect.to(list.here(), "dangerWords.ruleAdded");
    }

    public List<DangerLevel> getLevels() {
        return List.of(DangerLevel.POSIBLE_RIESGO, DangerLevel.ALERTA);
    }

    public String getConcept() {
        return concept;
    }

    public void setConcept(String concept) {
        this.concept = concept;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public DangerKind getKind() {
        return kind;
    }

    public void setKind(DangerKind kind) {
        this.kind = kind;
    }

    public DangerLevel getLevel() {
        return level;
    }

    public void setLevel(DangerLevel level) {
        this.level = level;
    }

    public String getFirst() {
        return concepts[0];
    }

    public void setFirst(String one) {
        concepts[0] = one;
    }

    public String getSecond() {
        return concepts[1];
    }

    public void setSecond(String one) {
        concepts[1] = one;
    }

    public String getThird() {
        return concepts[2];
    }

    public void setThird(String one) {
        concepts[2] = one;
    }
}
