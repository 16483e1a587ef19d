package cl.soser.canal.personaldata;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import cl.soser.canal.attachment.ErasedFileWorker;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Takes people out of what is older than its term, in the transaction of the run that found it due.
 * {@code nothing} is always what {@link ErasedFileWorker#nothing} gave.
 */
@Stateless
@TransactionAttribute(MANDATORY)
public class RetainedDataWorker {

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject PersonalRowEraser personalRowEraser;
    @Inject AnonymousPersonWorker anonymousPersonWorker;
    @Inject RetainedPersonFinder retainedPersonFinder;
    @Inject ErasedFileWorker erasedFileWorker;

    /**
     * Closed requests, and their people where they have no others and no account.
     *
     * @param tickets ids with their numbers
     */
    public int tickets(Map<Long, String> tickets, String nothing) {
        if (tickets.isEmpty()) {
            return 0;
        }
        personalTaskWorker.erase(
                DataSubject.ofTickets(tickets.keySet(), Set.copyOf(tickets.values())),
                PersonalRowEraser.OVER,
                nothing);
        Set<Long> alone = retainedPersonFinder.without(tickets.keySet());
        if (!alone.isEmpty()) {
            personalTaskWorker.erase(
                    DataSubject.ofPersons(alone, Set.of()), PersonalRowEraser.OVER, nothing);
        }
        anonymousPersonWorker.leave(
                retainedPersonFinder.ofOthers(tickets.keySet(), alone), PersonalRowEraser.OVER);
        return tickets.size();
    }

    /** Accounts, and their people where they have no requests that are still kept. */
    public int accounts(Collection<Long> accounts, String nothing) {
        if (accounts.isEmpty()) {
            return 0;
        }
        Set<Long> alone = retainedPersonFinder.ofAccounts(accounts);
        personalTaskWorker.erase(
                DataSubject.ofPersons(alone, Set.copyOf(accounts)),
                PersonalRowEraser.OVER,
                nothing);
        return accounts.size();
    }

    public int files(Collection<Long> attachments, String nothing) {
        return erasedFileWorker.erase(attachments, nothing);
    }

    /** Rows of one table, by their ids. */
    public int rows(String table, Collection<Long> ids) {
        return personalRowEraser.erase(MAP.find(table), "id", ids);
    }

    /** Answered requests about one's own data; that there was one and how it ended stays. */
    public int rights(Collection<Long> cases, String nothing) {
        if (cases.isEmpty()) {
            return 0;
        }
        erasedFileWorker.erase(retainedPersonFinder.filesOfRights(cases), nothing);
        personalTaskWorker.releaseCopies(cases);
        for (String part : new String[] {"data_right_point", "data_right_step"}) {
            personalRowEraser.erase(MAP.find(part), "case_id", cases);
        }
        return personalRowEraser.erase(MAP.find("data_right_case"), "id", cases);
    }

    /** Mails that came in, with their text and their files. */
    public int mails(Collection<Long> ids) {
        for (String part : new String[] {"incoming_raw", "incoming_text", "incoming_file"}) {
            personalRowEraser.erase(MAP.find(part), "mail_id", ids);
        }
        return personalRowEraser.erase(MAP.find("incoming_mail"), "id", ids);
    }
}
