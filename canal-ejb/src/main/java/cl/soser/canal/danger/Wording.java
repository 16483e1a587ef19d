package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words in clauses and sentences. */
final class Wording {

    /** Longer texts are read to here; no channel takes more. */
    static final int MOST_LETTERS = 8_000;

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<word>[\\p{L}\\p{M}]+(?:/(?=\\p{L}))?)|(?<number>\\p{N}+)"
                            + "|(?<sign>\\p{So})|(?<end>[.!?\\n…]+)|(?<pause>[,;:()¿¡\"«»–—]|(?<=\\s)-(?=\\s))");

    private final List<Word> words;
    private final List<Sentence> sentences;

    /**
     * A part of the text between full stops.
     *
     * @param first its first word
     * @param end the word after its last
     */
    record Sentence(int from, int until, boolean asks, int first, int end) {

        boolean holds(ConceptHit hit) {
            return hit.first() >= first && hit.first() < end;
        }
    }

    private Wording(List<Word> words, List<Sentence> sentences) {
        this.words = List.copyOf(words);
        this.sentences = List.copyOf(sentences);
    }

    static Wording of(String text, Spelling spelling) {
        return new Splitter(text, spelling).split();
    }

    List<Word> words() {
        return words;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    private static final class Splitter {

        private final String text;
        private final Spelling spelling;
        private final List<Word> words = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private int clause;
        private int first;
        private int from = -1;
        private boolean asks;

        Splitter(String text, Spelling spelling) {
            this.text = text;
            this.spelling = spelling;
        }

        Wording split() {
            String letters = text.substring(0, Math.min(text.length(), MOST_LETTERS));
            Matcher piece = PIECE.matcher(letters);
            int until = 0;
            while (piece.find()) {
                if (piece.group("end") != null) {
                    if (!isAbbreviationDot(piece)) {
                        end(piece.group().contains("?"), until);
                    }
                } else if (piece.group("pause") != null) {
                    clause++;
                    asks |= piece.group().equals("¿");
                } else if (isRead(piece)) {
                    from = from < 0 ? piece.start() : from;
                    until = piece.end();
                    add(piece);
                }
            }
            end(false, until);
            return new Wording(words, sentences);
        }

        /** An emoji is read where the short forms say what it stands for. */
        private boolean isRead(Matcher piece) {
            return piece.group("sign") == null || spelling.isAbbreviation(piece.group());
        }

        private boolean isAbbreviationDot(Matcher piece) {
            return piece.group().equals(".")
                    && words.size() > first
                    && words.get(words.size() - 1).until() == piece.start()
                    && spelling.isAbbreviation(
                            text.substring(words.get(words.size() - 1).from(), piece.start()));
        }

        private void add(Matcher piece) {
            if (piece.group("number") != null) {
                words.add(word(Word.NUMBER, piece));
                return;
            }
            for (String one : spelling.writtenOut(Sound.fold(piece.group()))) {
                words.add(word(one, piece));
            }
        }

        private Word word(String folded, Matcher piece) {
            return new Word(
                    folded,
                    Sound.of(folded),
                    Sound.of(Sound.stem(folded)),
                    piece.start(),
                    piece.end(),
                    clause,
                    sentences.size());
        }

        private void end(boolean question, int until) {
            clause++;
            if (words.size() > first) {
                sentences.add(new Sentence(from, until, asks || question, first, words.size()));
            }
            first = words.size();
            from = -1;
            asks = false;
        }
    }
}
