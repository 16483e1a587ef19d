package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.contract.ContractContent;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.ContractSchoolService;
import cl.soser.canal.contract.ContractService;
import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.SchoolsAddedResult;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The contracts for their owner. What a test makes ends with it: every request of other tests
 * belongs to the one installed.
 */
class ContractsIT extends TicketCase {

    private static final String INSTALLED = "85-41-LR21";

    @Inject ContractService contracts;
    @Inject ContractSchoolService contractSchoolService;
    @Inject ContractQuery book;
    @Inject PlacedSchools places;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private final String code =
            "IT-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String other = code + "-B";
    private final long number = 100_000_000L + Math.floorMod(System.nanoTime(), 800_000_000L);

    private School school(int nth) {
        return places.integra(String.valueOf(number + nth), "Jardín de contrato " + nth);
    }

    private static ContractContent text(LocalDate from, LocalDate until) {
        return new ContractContent("Licitación de prueba", from, until, false, Set.of("INTEGRA"));
    }

    private void add(String which, LocalDate from, LocalDate until) throws Exception {
        as(administrator(), () -> contracts.add(which, text(from, until)));
    }

    private int versionOf(String which) throws Exception {
        return as(administrator(), () -> contracts.get(which).version());
    }

    private SchoolsAddedResult name(String which, boolean skip, String list) throws Exception {
        return as(
                administrator(),
                () -> contractSchoolService.add(which, SchoolScheme.INTEGRA, list, skip));
    }

    private NotAllowedException refused(Step step) {
        return assertThrows(NotAllowedException.class, () -> as(administrator(), step));
    }

    private ConfigurationEntry told(String which) throws Exception {
        return as(
                        administrator(),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.CONTRATO), which, null, 1))
                .rows()
                .get(0);
    }

    /** Whatever is left of a test ends before today, so that no other request falls into it. */
    @AfterEach
    void itsContractsEnd() throws Exception {
        LocalDate day = LocalDate.of(2022, 1, 1);
        for (String which : new String[] {code, other}) {
            try {
                int version = versionOf(which);
                LocalDate past = day;
                as(administrator(), () -> contracts.change(which, version, text(past, past)));
            } catch (NotFoundException | NotAllowedException goneOrUsed) {
                continue; // one that was used names a school of its own test alone
            }
            day = day.plusDays(1);
        }
    }

    private String fileAbout(School school) {
        return ticketIntakeWorker.fileAsVisitor(
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "CELIACO",
                                null,
                                Urgency.MEDIA),
                        "Algo pasó",
                        "Pasó algo hoy.",
                        PlaceDetails.school(school.getId()),
                        FormValues.NONE,
                        GivenAnswers.NONE),
                new PersonDetails(
                        "Ana",
                        "Ficticia Prueba",
                        new Identity(DocumentType.RUT, "40000001-8"),
                        null,
                        null,
                        UserType.APODERADO,
                        ContactDetails.mail("ficticia@it.example"),
                        null));
    }

    @Test
    void aRequestBelongsToTheContractThatNamesItsSchoolThatDayAndElseToTheOneOfAll()
            throws Exception {
        School named = school(1);
        School others = school(2);
        add(code, today().minusDays(10), null);
        assertEquals(1, name(code, false, named.getCode()).added());
        String mine = fileAbout(named);
        assertEquals(code, ticket(mine).getContract().getCode());
        assertEquals(INSTALLED, ticket(fileAbout(others)).getContract().getCode());
        assertEquals(INSTALLED, book.at(named.getId(), "INTEGRA", today().minusDays(11)).getCode());
        assertEquals(
                "contract.used",
                refused(() -> contracts.remove(code, contracts.get(code).version())).getMessage());
        int version = versionOf(code);
        for (ContractContent without :
                new ContractContent[] {
                    text(today().minusDays(10), today().minusDays(1)),
                    text(today().plusDays(1), null)
                }) {
            NotAllowedException left = refused(() -> contracts.change(code, version, without));
            assertEquals("contract.left", left.getMessage());
            assertEquals(1L, left.arguments()[0]);
        }
        as(
                administrator(),
                () -> contracts.change(code, version, text(today().minusDays(1), today())));
        time.advance(Duration.ofDays(2));
        assertEquals(INSTALLED, ticket(fileAbout(named)).getContract().getCode());
        assertEquals(code, ticket(mine).getContract().getCode());
    }

    @Test
    void aYearThatIsASlipIsRefused() {
        assertEquals(
                "date.old", refused(() -> add(code, LocalDate.of(1, 1, 1), null)).getMessage());
        assertEquals(
                "date.beyond",
                refused(() -> add(code, today(), LocalDate.of(9999, 12, 31))).getMessage());
    }

    @Test
    void aRequestEntersThoughNoContractIsInForce() {
        assertEquals(INSTALLED, book.at(null, "INTEGRA", LocalDate.of(2001, 1, 1)).getCode());
        assertEquals(INSTALLED, book.at(null, "INTEGRA", LocalDate.of(2021, 6, 1)).getCode());
        assertTrue(book.at(-1L, "NADIE", today()).getCode().length() > 2);
    }

    @Test
    void aSchoolIsInOneContractAtATimeAndTheRefusalSaysWhich() throws Exception {
        School school = school(3);
        add(code, today(), today().plusDays(30));
        name(code, false, school.getCode());
        add(other, today().plusDays(30), null);
        NotAllowedException refusal = refused(() -> name(other, false, school.getCode()));
        assertEquals("contract.overlap", refusal.getMessage());
        assertTrue(refusal.arguments()[0].toString().contains("Jardín de contrato 3"));
        assertEquals(code, refusal.arguments()[1]);
        SchoolsAddedResult done = name(other, true, school.getCode() + "\n" + school(4).getCode());
        assertEquals(1, done.added());
        assertEquals(1, done.taken());
        int version = versionOf(code);
        as(
                administrator(),
                () -> contracts.change(code, version, text(today(), today().plusDays(29))));
        assertEquals(1, name(other, false, school.getCode()).added());
        assertEquals(
                "contract.overlap",
                refused(
                                () ->
                                        contracts.change(
                                                code,
                                                contracts.get(code).version(),
                                                text(today(), null)))
                        .getMessage());
    }

    @Test
    void aListTellsWhatTheDirectoryDoesNotKnowAndOneOfAnotherInstitutionIsRefused()
            throws Exception {
        School school = school(5);
        add(code, today(), null);
        SchoolsAddedResult done =
                name(code, false, "0" + school.getCode() + "; 999999999999, hola\n\n");
        assertEquals(1, done.added());
        assertEquals(2, done.unknown().size());
        assertEquals(0, name(code, false, school.getCode()).added());
        assertEquals(
                "contract.schools.none", refused(() -> name(code, false, "ninguno")).getMessage());
        assertEquals(
                "contract.foreign",
                refused(
                                () ->
                                        contracts.change(
                                                code,
                                                contracts.get(code).version(),
                                                new ContractContent(
                                                        "Otra",
                                                        today(),
                                                        null,
                                                        false,
                                                        Set.of("JUNJI"))))
                        .getMessage());
    }

    @Test
    void aWholeRegionIsAddedAndTakenAwayAndTheHistoryTellsIt() throws Exception {
        School school = school(6);
        add(code, today(), null);
        SchoolsAddedResult done =
                as(administrator(), () -> contractSchoolService.addRegion(code, "15", true));
        assertTrue(done.added() > 0);
        assertTrue(
                as(
                                administrator(),
                                () -> contractSchoolService.page(code, "15", school.getId() - 1, 1))
                        .rows()
                        .stream()
                        .anyMatch(row -> row.id() == school.getId()));
        assertTrue(told(code).fields().stream().anyMatch(f -> f.name().equals("schoolsCame")));
        as(administrator(), () -> contractSchoolService.remove(code, school.getId()));
        int gone = as(administrator(), () -> contractSchoolService.removeRegion(code, "15"));
        assertEquals(done.added() - 1, gone);
        assertEquals(0, as(administrator(), () -> contracts.get(code)).schools());
        int version = versionOf(code);
        as(administrator(), () -> contracts.remove(code, version));
        assertTrue(told(code).isEnd());
        assertThrows(NotFoundException.class, () -> versionOf(code));
    }

    @Test
    void targetsHoldFromTheirMonthAndNoMonthThatIsOverChanges() throws Exception {
        add(code, today().minusMonths(6), null);
        YearMonth now = YearMonth.now(clock);
        Map<Indicator, BigDecimal> values =
                new EnumMap<>(as(administrator(), () -> contracts.targets(code, now)));
        assertEquals(0, new BigDecimal("0.98").compareTo(values.get(Indicator.RECLAMO)));
        values.put(Indicator.RECLAMO, new BigDecimal("0.99"));
        int version = versionOf(code);
        as(administrator(), () -> contracts.aim(code, version, now.plusMonths(1), values));
        assertEquals(
                0,
                new BigDecimal("0.98")
                        .compareTo(
                                as(administrator(), () -> contracts.targets(code, now))
                                        .get(Indicator.RECLAMO)));
        assertEquals(
                0,
                new BigDecimal("0.99")
                        .compareTo(
                                as(
                                                administrator(),
                                                () -> contracts.targets(code, now.plusMonths(2)))
                                        .get(Indicator.RECLAMO)));
        assertTrue(told(code).fields().stream().anyMatch(f -> f.name().equals("indicatorRECLAMO")));
        assertEquals(
                "contract.target.past",
                refused(
                                () ->
                                        contracts.aim(
                                                code,
                                                contracts.get(code).version(),
                                                now.minusMonths(1),
                                                values))
                        .getMessage());
        EJBException lost =
                assertThrows(
                        EJBException.class,
                        () -> as(administrator(), () -> contracts.aim(code, version, now, values)));
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
        values.put(Indicator.RECLAMO, new BigDecimal("1.2"));
        assertEquals(
                "contract.target.range.SHARE",
                refused(() -> contracts.aim(code, contracts.get(code).version(), now, values))
                        .getMessage());
    }

    @Test
    void finesAreRowsThatDoNotCrossAndOneThatHeldKeepsItsMonths() throws Exception {
        add(code, today().minusMonths(6), null);
        YearMonth now = YearMonth.now(clock);
        assertTrue(as(administrator(), () -> contracts.fines(code)).isEmpty());
        FineBand row =
                new FineBand(
                        Indicator.GENERAL,
                        new BigDecimal("0.95"),
                        new BigDecimal("0.98"),
                        new BigDecimal("12.5"),
                        FineUnit.UTM,
                        now.minusMonths(2),
                        null);
        as(administrator(), () -> contracts.fine(code, row));
        assertEquals(
                "contract.fine.overlap", refused(() -> contracts.fine(code, row)).getMessage());
        assertEquals(
                "contract.fine.wrong.band",
                refused(
                                () ->
                                        contracts.fine(
                                                code,
                                                new FineBand(
                                                        Indicator.GENERAL,
                                                        new BigDecimal("0.5"),
                                                        new BigDecimal("0.4"),
                                                        BigDecimal.ONE,
                                                        FineUnit.UTM,
                                                        now,
                                                        null)))
                        .getMessage());
        long id = as(administrator(), () -> contracts.fines(code)).get(0).id();
        as(administrator(), () -> contracts.endFine(code, id));
        assertTrue(as(administrator(), () -> contracts.fines(code)).get(0).ended());
        assertTrue(
                as(administrator(), () -> contracts.fineTable(code))
                        .estimate(Indicator.GENERAL, new BigDecimal("0.96"), now.minusMonths(1))
                        .isPresent());
        assertFalse(
                as(administrator(), () -> contracts.fineTable(code))
                        .estimate(Indicator.GENERAL, new BigDecimal("0.96"), now)
                        .isPresent());
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> contracts.endFine(INSTALLED, id)));
    }

    @Test
    void anotherContractOfEverybodyIsRefusedAndOthersFindNoContracts() throws Exception {
        NotAllowedException refusal =
                refused(
                        () ->
                                contracts.add(
                                        code,
                                        new ContractContent(
                                                "De todos", today(), null, true, Set.of("JUNJI"))));
        assertEquals("contract.overlap.every", refusal.getMessage());
        assertEquals(INSTALLED, refusal.arguments()[0]);
        assertEquals(
                "contract.code.form",
                refused(() -> contracts.add("<b>", text(today(), null))).getMessage());
        assertEquals(
                "contract.days",
                refused(() -> contracts.add(code, text(today(), today().minusDays(1))))
                        .getMessage());
        assertEquals(
                "contract.code.taken",
                refused(() -> contracts.add(INSTALLED, text(today(), null))).getMessage());
        for (String role : new String[] {"TI", "OPERACIONES", "OPERADOR", "INSTITUCION"}) {
            EJBException no =
                    assertThrows(
                            EJBException.class, () -> as(with(role), () -> contracts.all()), role);
            assertTrue(no instanceof EJBAccessException, role);
        }
    }
}
