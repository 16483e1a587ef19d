package cl.soser.canal.ticket.identity;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentityReader;
import cl.soser.canal.identity.IdentitySpan;
import cl.soser.canal.identity.OwnPlace;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A text as institutions, files and the public see it: a readable mark in place of the words that
 * tell who somebody is. It is read each time it is shown, so that what the reader learns counts for
 * the texts that were there, too. A text that cannot be read is not shown.
 */
public final class HiddenText {

    /** In place of a text that could not be read. */
    public static final String UNREAD = "[texto por revisar]";

    private static final Logger LOG = Logger.getLogger(HiddenText.class.getName());

    private HiddenText() {}

    /** Null stays null. */
    public static String of(String text) {
        return of(text, List.of());
    }

    /**
     * @param corrections of this text, the oldest first
     */
    public static String of(String text, List<MarkCorrection> corrections) {
        return of(text, corrections, OwnPlace.NONE);
    }

    /**
     * @param own the place that the text is about, whose names stay
     */
    public static String of(String text, List<MarkCorrection> corrections, OwnPlace own) {
        return of(text, corrections, reader(own));
    }

    /**
     * The same with names in it, for whom they were released; a course, an address and health stay
     * hidden.
     */
    public static String withNames(String text, List<MarkCorrection> corrections, OwnPlace own) {
        return of(text, corrections, reader(own), HiddenText::isNoName);
    }

    private static Function<String, List<IdentitySpan>> reader(OwnPlace own) {
        return text -> IdentityReader.shipped().read(text, own);
    }

    private static boolean isNoName(IdentitySpan mark) {
        return mark.kind() != IdentityKind.NOMBRE;
    }

    static String of(
            String text,
            List<MarkCorrection> corrections,
            Function<String, List<IdentitySpan>> reader) {
        return of(text, corrections, reader, mark -> true);
    }

    private static String of(
            String text,
            List<MarkCorrection> corrections,
            Function<String, List<IdentitySpan>> reader,
            Predicate<IdentitySpan> hidden) {
        if (text == null) {
            return null;
        }
        try {
            return hide(text, marks(text, corrections, reader).stream().filter(hidden).toList());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a text could not be read and stays hidden", e);
            return UNREAD;
        }
    }

    /** What is beyond the letters that the reader reads is not shown either. */
    private static String hide(String text, List<IdentitySpan> marks) {
        if (text.length() <= IdentityReader.MOST_LETTERS) {
            return IdentitySpan.hide(text, marks);
        }
        int end =
                marks.stream()
                        .filter(one -> one.until() > IdentityReader.MOST_LETTERS)
                        .mapToInt(IdentitySpan::from)
                        .reduce(IdentityReader.MOST_LETTERS, Math::min);
        List<IdentitySpan> inside = marks.stream().filter(one -> one.until() <= end).toList();
        return IdentitySpan.hide(text.substring(0, end), inside) + " " + UNREAD;
    }

    /** The marks in force, in the order of the text. */
    static List<IdentitySpan> marks(String text, List<MarkCorrection> corrections, OwnPlace own) {
        return marks(text, corrections, reader(own));
    }

    private static List<IdentitySpan> marks(
            String text,
            List<MarkCorrection> corrections,
            Function<String, List<IdentitySpan>> reader) {
        List<IdentitySpan> marks = reader.apply(text);
        for (MarkCorrection correction : corrections) {
            marks = correction.applied(marks);
        }
        return marks;
    }
}
