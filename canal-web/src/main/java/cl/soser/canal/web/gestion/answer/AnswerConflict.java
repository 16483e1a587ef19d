package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.AnswerContent;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two people wrote at once: the text that was kept first and the one on this screen, part by part.
 * Of each part that differs one is chosen; by default the caller's if they had changed it,
 * otherwise the other one.
 */
public final class AnswerConflict {

    /** One part of both texts. */
    public static final class Part {

        private final AnswerPart part;
        private final AnswerContent theirs;
        private final AnswerContent mine;
        private final boolean mineChosen;

        Part(AnswerPart part, AnswerContent theirs, AnswerContent mine, boolean mineChosen) {
            this.part = part;
            this.theirs = theirs;
            this.mine = mine;
            this.mineChosen = mineChosen;
        }

        public String getName() {
            return part.name();
        }

        public String getLabel() {
            return part.getLabel();
        }

        public boolean isDifferent() {
            return part.differs(mine, theirs);
        }

        public List<String> getTheirs() {
            return part.words(theirs);
        }

        public List<String> getMine() {
            return part.words(mine);
        }

        public boolean isMineChosen() {
            return mineChosen;
        }
    }

    private final int over;
    private final Long author;
    private final Instant at;
    private final AnswerContent theirs;
    private final List<Part> parts;

    /**
     * @param over version of the text that was kept first
     * @param author its author, and since when
     * @param begun what the screen had begun from
     * @param mineChosen whether mine was chosen of a part; null if not chosen
     */
    AnswerConflict(
            int over,
            Long author,
            Instant at,
            AnswerContent theirs,
            AnswerContent begun,
            AnswerContent mine,
            Function<AnswerPart, Boolean> mineChosen) {
        this.over = over;
        this.author = author;
        this.at = at;
        this.theirs = theirs;
        this.parts =
                Stream.of(AnswerPart.values())
                        .map(
                                part -> {
                                    Boolean chosen = mineChosen.apply(part);
                                    return new Part(
                                            part,
                                            theirs,
                                            mine,
                                            chosen == null ? part.differs(mine, begun) : chosen);
                                })
                        .toList();
    }

    /** The text of the two that is kept. */
    AnswerContent chosen() {
        return new AnswerContent(
                from(AnswerPart.STAGE).stage(),
                from(AnswerPart.BODY).body(),
                from(AnswerPart.STAGE).promisedOn(),
                from(AnswerPart.FINDING).finding(),
                from(AnswerPart.CAUSE).cause(),
                from(AnswerPart.CAUSE).analysis(),
                from(AnswerPart.NO_ACTION).noActionReason(),
                from(AnswerPart.ACTIONS).actions());
    }

    private AnswerContent from(AnswerPart part) {
        Part one = parts.get(part.ordinal());
        return one.mineChosen ? one.mine : one.theirs;
    }

    AnswerContent theirs() {
        return theirs;
    }

    public int getOver() {
        return over;
    }

    public Long getAuthor() {
        return author;
    }

    public Instant getAt() {
        return at;
    }

    public List<Part> getParts() {
        return parts;
    }

    /** More than one thing to choose. */
    public boolean isManifold() {
        return parts.stream().filter(Part::isDifferent).count() > 1;
    }
}
