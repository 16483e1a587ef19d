package cl.soser.canal.question;

import java.io.Serializable;

/**
 * A question as its writers see it.
 *
 * @param edition it was read in, and
 * @param version of the row there: what a change is decided on
 * @param place from 1
 * @param fresh never published, so that it may still be taken away
 * @param changed differs from the edition in force
 */
public record QuestionRow(
        String code,
        int edition,
        int version,
        int place,
        QuestionContent text,
        boolean retired,
        boolean fresh,
        boolean changed)
        implements Serializable {}
