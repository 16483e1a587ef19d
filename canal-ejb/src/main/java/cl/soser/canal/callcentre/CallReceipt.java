package cl.soser.canal.callcentre;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.ticket.FirstAid;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What the operator reads to the caller at the end of the call.
 *
 * @param area code of the area that must answer
 * @param answered it was answered at once
 * @param firstAid to be told at once; null where nobody is in danger
 * @param due end of the contract's term; null where there is none
 * @param zone in which the school's people read a clock
 * @param restricted named readers answer it, and not the whole area
 * @param readable whether the operator may open it; a restricted one is for its named readers
 * @param contact where the answer goes: mailbox or telephone; null for a letter
 */
public record CallReceipt(
        String number,
        String motive,
        String area,
        boolean answered,
        boolean alert,
        FirstAid firstAid,
        Instant due,
        ZoneId zone,
        boolean restricted,
        boolean readable,
        AnswerChannel channel,
        String contact)
        implements Serializable {}
