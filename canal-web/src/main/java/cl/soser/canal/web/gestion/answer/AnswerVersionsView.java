package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.EarlierAnswerContent;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Overwritten texts of other people in the text under way. */
@Named
@RequestScoped
public class AnswerVersionsView {

    @Inject AnswerService answerService;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject Caller caller;

    private List<EarlierAnswerContent> texts;
    private Map<Long, String> names;

    public List<EarlierAnswerContent> getTexts() {
        if (texts == null) {
            texts = page.getDraft() == null ? List.of() : answerService.earlier(view.getNumber());
        }
        return texts;
    }

    /**
     * My own last words, where somebody else's took their place since; null where I know, or had
     * written none.
     */
    public EarlierAnswerContent getMine() {
        Long me = caller.requireId();
        Answer draft = page.getDraft();
        if (draft == null || me.equals(draft.getTextBy())) {
            return null;
        }
        return getTexts().stream()
                .filter(text -> me.equals(text.author()))
                .findFirst()
                .filter(text -> !me.equals(text.replacedBy()))
                .orElse(null);
    }

    public AnswerPart[] getParts() {
        return AnswerPart.values();
    }

    public List<String> words(AnswerPart part, EarlierAnswerContent earlier) {
        return part.words(earlier.text());
    }

    /** The name of an author; an old account may have none. */
    public String name(Long account) {
        if (names == null) {
            Answer draft = page.getDraft();
            Set<Long> people = new HashSet<>();
            getTexts().forEach(text -> people.addAll(both(text.author(), text.replacedBy())));
            people.add(draft == null ? null : draft.getTextBy());
            people.remove(null);
            names = ticketDetailsService.names(people);
        }
        return account == null ? null : names.get(account);
    }

    private static List<Long> both(Long one, Long other) {
        return Stream.of(one, other).filter(Objects::nonNull).toList();
    }
}
