package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.note.MentionNoticeWorker;
import cl.soser.canal.note.MentionRow;
import cl.soser.canal.note.MentionService;
import cl.soser.canal.note.NoteService;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A note calls colleagues by name; they are told once, and nobody of what is not theirs. */
class MentionsIT extends TicketCase {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject NoteService noteService;
    @Inject MentionService mentionService;
    @Inject MentionNoticeWorker mentionNoticeWorker;

    /** Somebody of an area whom no other test calls. */
    private Known somebody(String area) {
        return accounts.account(
                "persona-menciones" + PEOPLE.incrementAndGet() + "@it.example",
                Set.of("AREA"),
                Set.of(area),
                null);
    }

    private static String handle(Known who) {
        return "@" + who.email().substring(0, who.email().indexOf('@'));
    }

    private int note(String number, String text) throws Exception {
        return as(administrator(), () -> noteService.note(number, text));
    }

    private List<MentionRow> of(Known who) throws Exception {
        return as(who, () -> mentionService.page(null, 50)).rows();
    }

    private void refused(String key, Step act) {
        NotAllowedException no = assertThrows(NotAllowedException.class, act::run);
        assertTrue(no.getMessage().contains(key), no.getMessage());
    }

    private List<String> mails(Known who) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m.templateCode FROM OutboundMessage m WHERE m.recipientAddress = :to ORDER BY m.id",
                                        String.class)
                                .setParameter("to", who.email())
                                .getResultList());
    }

    @Test
    void whoeverIsCalledFindsTheNoteAndReadsItOnce() throws Exception {
        String number = complaint();
        Known her = somebody(ANSWERING);
        assertEquals(1, note(number, "Por favor " + handle(her) + ", véalo. " + handle(her)));
        MentionRow row = of(her).get(0);
        assertEquals(number, row.ticket().number());
        assertTrue(row.isUnread());
        assertEquals(1, (int) as(her, () -> mentionService.unread()));
        assertEquals(number, as(her, () -> mentionService.read(row.mention().getId())));
        as(her, () -> mentionService.read(row.mention().getId()));
        assertEquals(0, (int) as(her, () -> mentionService.unread()));
        assertFalse(of(her).get(0).isUnread());
        assertThrows(
                NotFoundException.class,
                () -> as(somebody(ANSWERING), () -> mentionService.read(row.mention().getId())));
        assertThrows(
                NotFoundException.class, () -> as(her, () -> mentionService.read(999_999_999L)));
    }

    @Test
    void nobodyIsCalledWhoMayNotReadItAndTheNoteIsNotKept() throws Exception {
        String number = complaint();
        Known other = somebody("LOGISTICA");
        refused("mention.noReader", () -> note(number, "Oiga " + handle(other)));
        refused("mention.unknown", () -> note(number, "Oiga @nadie-asi"));
        assertEquals(
                0, as(administrator(), () -> ticketDetailsService.open(number)).messages().size());
        assertEquals(0, note(number, "Escribió desde ana@it.example y no llama a nadie"));
        Known her = somebody(ANSWERING);
        as(
                administrator(),
                () -> ticketService.restrict(ref(number), RestrictedMatter.MALTRATO, "Maltrato"));
        refused(
                "mention.noReader",
                () -> as(manager(), () -> noteService.note(number, "Oiga " + handle(her))));
        nameReader(number, her);
        assertEquals(1, as(manager(), () -> noteService.note(number, "Oiga " + handle(her))));
    }

    @Test
    void onlyWhoMayReadIsOffered() throws Exception {
        String number = complaint();
        Known her = somebody(ANSWERING);
        Known other = somebody("LOGISTICA");
        String begun = "persona-menciones";
        List<String> offered =
                as(administrator(), () -> noteService.suggest(number, handle(her).substring(1)))
                        .stream()
                        .map(one -> "@" + one.handle())
                        .toList();
        assertTrue(offered.contains(handle(her)), offered.toString());
        assertEquals(
                List.of(),
                as(administrator(), () -> noteService.suggest(number, handle(other).substring(1))));
        assertTrue(as(administrator(), () -> noteService.suggest(number, begun)).size() <= 8);
        assertThrows(
                NotFoundException.class, () -> as(other, () -> noteService.suggest(number, begun)));
    }

    @Test
    void aMailNamesNobodyOfWhomTheTextsTell() throws Exception {
        String number =
                file(
                        "RECLAMO",
                        "Mi hijo Matías Rojas del 3°B, llamar al 9 8765 4321",
                        "No le dieron almuerzo.");
        Known her = somebody(ANSWERING);
        note(number, "Hablé con la profe Carla Soto. " + handle(her));
        time.advance(Duration.ofMinutes(2));
        mentionNoticeWorker.sendNotice(her.id());
        Object[] sent =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT m.subject, m.body FROM OutboundMessage m"
                                                        + " WHERE m.recipientAddress = :to",
                                                Object[].class)
                                        .setParameter("to", her.email())
                                        .getSingleResult());
        String mail = sent[0] + " " + sent[1];
        assertTrue(mail.contains("profe [nombre]"), mail);
        for (String word : List.of("Matías", "Rojas", "3°B", "8765", "Carla", "Soto")) {
            assertFalse(mail.contains(word), mail);
        }
    }

    @Test
    void aMailTellsOfItOnceAndManyGoTogether() throws Exception {
        String number = complaint();
        Known her = somebody(ANSWERING);
        note(number, "Primero " + handle(her));
        time.advance(Duration.ofMinutes(2));
        mentionNoticeWorker.sendNotice(her.id());
        mentionNoticeWorker.sendNotice(her.id());
        assertEquals(List.of("mencion"), mails(her));
        note(number, "Segundo " + handle(her));
        note(complaint(), "Tercero " + handle(her));
        time.advance(Duration.ofMinutes(2));
        mentionNoticeWorker.sendNotice(her.id());
        assertEquals(1, mails(her).size());
        time.advance(Duration.ofMinutes(11));
        mentionNoticeWorker.sendNotice(her.id());
        assertEquals(List.of("mencion", "menciones"), mails(her));
    }

    @Test
    void whatWasReadOrIsNoLongerTheirsIsNotMailedAndARestrictedOneSaysNothing() throws Exception {
        String number = complaint();
        Known her = somebody(ANSWERING);
        note(number, "Léalo " + handle(her));
        as(her, () -> mentionService.read(of(her).get(0).mention().getId()));
        time.advance(Duration.ofMinutes(2));
        mentionNoticeWorker.sendNotice(her.id());
        assertEquals(List.of(), mails(her));
        note(number, "Otra vez " + handle(her));
        as(
                administrator(),
                () -> ticketService.restrict(ref(number), RestrictedMatter.MALTRATO, "Maltrato"));
        time.advance(Duration.ofMinutes(2));
        mentionNoticeWorker.sendNotice(her.id());
        assertEquals(List.of(), mails(her));
        assertEquals(0, of(her).size());
        nameReader(number, her);
        as(manager(), () -> noteService.note(number, "Palabra secretísima para " + handle(her)));
        time.advance(Duration.ofMinutes(2));
        mentionNoticeWorker.sendNotice(her.id());
        assertEquals(List.of("mencion"), mails(her));
        String body =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT m FROM OutboundMessage m WHERE m.recipientAddress = :to",
                                                Object.class)
                                        .setParameter("to", her.email())
                                        .getResultStream()
                                        .map(MentionsIT::text)
                                        .findFirst()
                                        .orElseThrow());
        assertFalse(body.contains("secretísima"), body);
    }

    private static String text(Object message) {
        StringBuilder all = new StringBuilder();
        for (var field : message.getClass().getDeclaredFields()) {
            if (field.getType() == String.class) {
                field.setAccessible(true);
                try {
                    all.append(field.get(message)).append('\n');
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return all.toString();
    }

    @Test
    void othersHaveNoMentions() throws Exception {
        for (String role : List.of("TI", "DATOS", "TERRENO", "CIUDADANO")) {
            assertThrows(EJBAccessException.class, () -> of(with(role)));
        }
        assertThrows(EJBAccessException.class, () -> of(institution("JUNAEB")));
    }
}
