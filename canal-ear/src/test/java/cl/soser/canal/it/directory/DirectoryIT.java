package cl.soser.canal.it.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.DirectoryImportReport;
import cl.soser.canal.directory.DirectoryImportService;
import cl.soser.canal.directory.DirectoryPreview;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SaveSchoolCommand;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolCriteria;
import cl.soser.canal.directory.SchoolPageQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolService;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The directory brought up to date from a file written here, with the oddities of the published
 * one. Each file is the whole truth, so each test gives it anew.
 */
class DirectoryIT extends InContainer {

    private static final String HEAD =
            "\uFEFFAGNO;RBD;DGV_RBD;NOM_RBD;COD_REG_RBD;COD_COM_RBD;RURAL_RBD;LATITUD;LONGITUD;"
                    + "ENS_01;MAT_TOTAL;ESTADO_ESTAB\r\n";
    private static final String NORTH =
            "2026;97001;K;LICEO  NORTINO   UNO ;15;15101;0;-18,4872;-70,295212;310;1086;1\r\n";
    private static final String ISLAND =
            "2026;97002;1;\"ESCUELA O¦HIGGINS; ANEXO N¦ 7\";5;5201;1;-27,11944;-109,4;110;30;1\r\n";
    private static final String SOUTH =
            "2026;97003;2;COLEGIO AUSTRAL;12;12401;0;-72,49;-51,73;110;500;1\r\n";
    private static final String BAD =
            "2026;noventa;2;SIN CODIGO;12;12401;0;;;110;1;1\r\n2026;97009;2;SIN COMUNA;1;99999;0;;;110;1;1\r\n";

    @Inject DirectoryImportService imports;
    @Inject DirectoryQuery directoryQuery;
    @Inject SchoolPageQuery schoolPageQuery;
    @Inject SchoolService schoolService;

    private DirectoryPreview preview(String... lines) throws Exception {
        return previewAs(Role.ADMINISTRADOR, HEAD + String.join("", lines));
    }

    private DirectoryPreview previewAs(String role, String file) throws Exception {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return as(
                with(role),
                () -> imports.preview("directorio.csv", new ByteArrayInputStream(bytes)));
    }

    private DirectoryImportReport apply(String... lines) throws Exception {
        return apply(preview(lines), true);
    }

    private DirectoryImportReport apply(DirectoryPreview shown, boolean confirmed)
            throws Exception {
        return as(with(Role.ADMINISTRADOR), () -> imports.apply(shown.uploadId(), confirmed));
    }

    private String refusal(DirectoryPreview shown, boolean confirmed) {
        return assertThrows(NotAllowedException.class, () -> apply(shown, confirmed)).getMessage();
    }

    private School school(String code) {
        return directoryQuery.school(SchoolScheme.RBD, code).orElseThrow();
    }

    private static SaveSchoolCommand said(String code, String name, SchoolStatus status) {
        return new SaveSchoolCommand(
                SchoolScheme.RBD, code, "k", name, "13101", status, false, null, null, 30);
    }

    private Long added(String code, String name) throws Exception {
        return as(
                with(Role.TI), () -> schoolService.add(said(code, name, SchoolStatus.FUNCIONANDO)));
    }

    private void correct(int seen, SaveSchoolCommand said) throws Exception {
        Long id = school(said.code()).getId();
        as(
                with(Role.ADMINISTRADOR),
                () -> {
                    schoolService.correct(id, seen, said);
                    return null;
                });
    }

    @Test
    void oneAddedByHandStaysUntilAFileNamesItAndThenTheFileSpeaks() throws Exception {
        apply(NORTH);
        added("0097005", " Escuela Recién Abierta ");
        assertEquals("97005-K", school("97005").getFullCode());
        assertEquals(List.of("97005"), codes("recien abierta"));
        assertThrows(NotAllowedException.class, () -> added("97005", "Otra"));
        assertEquals(0, preview(NORTH).difference().closedCount());
        apply(NORTH);
        assertEquals(SchoolStatus.FUNCIONANDO, school("97005").getStatus());
        String named =
                NORTH.replace("97001", "97005").replace("LICEO  NORTINO   UNO", "DEL ARCHIVO");
        apply(NORTH, named);
        assertEquals("DEL ARCHIVO", school("97005").getName());
        apply(NORTH);
        assertEquals(SchoolStatus.CERRADO, school("97005").getStatus());
        correct(
                school("97005").getVersion(),
                said("97005", "Abierta de nuevo", SchoolStatus.FUNCIONANDO));
        apply(NORTH);
        assertEquals(SchoolStatus.FUNCIONANDO, school("97005").getStatus());
    }

    @Test
    void aCorrectionIsDecidedOnWhatWasSeenAndByThoseWhoLookAfterTheDirectory() throws Exception {
        apply(NORTH, ISLAND);
        int seen = school("97001").getVersion();
        correct(seen, said("97001", "Liceo Corregido", SchoolStatus.EN_RECESO));
        assertEquals(List.of("97001"), codes("corregido santiago"));
        assertEquals(SchoolStatus.EN_RECESO, school("97001").getStatus());
        assertThrows(
                EJBException.class,
                () -> correct(seen, said("97001", "Otro", SchoolStatus.FUNCIONANDO)));
        assertThrows(
                EJBException.class,
                () -> {
                    Long other = school("97002").getId();
                    as(
                            with(Role.ADMINISTRADOR),
                            () -> {
                                schoolService.correct(
                                        other,
                                        school("97002").getVersion(),
                                        said("97001", "De otra", SchoolStatus.FUNCIONANDO));
                                return null;
                            });
                });
        for (String role : List.of(Role.OPERADOR, Role.AREA, Role.OPERACIONES, Role.INSTITUCION)) {
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    with(role),
                                    () ->
                                            schoolService.add(
                                                    said("97009", "X", SchoolStatus.CERRADO))));
        }
    }

    @Test
    void theListByNameLeavesNoneOutAndRepeatsNone() throws Exception {
        apply(NORTH, ISLAND, SOUTH);
        for (int twin = 0; twin < 3; twin++) {
            added("9702" + twin, "Gabriela Mistral");
        }
        SchoolCriteria all = new SchoolCriteria(" ", SchoolScheme.RBD, null, null);
        List<Long> read = new ArrayList<>();
        School last = null;
        Slice<SchoolRow> page;
        do {
            page = schoolPageQuery.named(all, last, 2);
            page.rows().forEach(row -> read.add(row.id()));
            last = directoryQuery.school(read.get(read.size() - 1));
        } while (page.more());
        assertEquals(read.stream().distinct().toList(), read);
        assertEquals(schoolPageQuery.named(all, null, 500).rows().size(), read.size());
        assertEquals(
                List.of("97002"),
                schoolPageQuery
                        .named(
                                new SchoolCriteria("anexo", null, "05", SchoolStatus.FUNCIONANDO),
                                null,
                                10)
                        .rows()
                        .stream()
                        .map(SchoolRow::code)
                        .toList());
    }

    @Test
    void theOdditiesOfThePublishedFileAreUnderstood() throws Exception {
        apply(NORTH, ISLAND, SOUTH);
        School north = school("97001");
        assertEquals("LICEO NORTINO UNO", north.getName());
        assertEquals("K", north.getCheckDigit());
        assertEquals("-18.487200", north.getLatitude().toPlainString());
        School island = school("97002");
        assertEquals("ESCUELA O'HIGGINS; ANEXO N° 7", island.getName());
        assertEquals("05201", island.getComuna().getCode());
        assertEquals("-51.730000", school("97003").getLatitude().toPlainString());
        assertEquals(List.of("97002"), codes("o'higgins anexo pascua"));
        assertEquals(List.of("97001"), codes("97.001-k"));
        assertEquals("97001", school("097.001-k").getCode());
        assertTrue(directoryQuery.school(SchoolScheme.RBD, "97001-3").isEmpty(), "not its digit");
    }

    private List<String> codes(String words) {
        return directoryQuery.find(words, 10).stream().map(SchoolRow::code).toList();
    }

    @Test
    void aFileAppliedTwiceChangesNothingTheSecondTime() throws Exception {
        apply(NORTH, ISLAND);
        DirectoryPreview again = preview(NORTH, ISLAND);
        assertTrue(again.difference().changesNothing());
        DirectoryImportReport report = apply(again, false);
        assertEquals(0, report.added() + report.changed() + report.closed());
        assertEquals("directory.import.applied", refusal(again, false));
    }

    @Test
    void whatAFileNoLongerNamesIsClosedAndStillFound() throws Exception {
        apply(NORTH, ISLAND, SOUTH);
        DirectoryPreview without = preview(NORTH, ISLAND.replace(";30;1", ";30;3"));
        assertEquals(2, without.difference().closedCount() + without.difference().changedCount());
        apply(without, true);
        assertEquals(SchoolStatus.CERRADO, school("97003").getStatus());
        assertEquals(List.of("97003"), codes("colegio austral"));
        apply(NORTH, ISLAND, SOUTH);
        assertEquals(SchoolStatus.FUNCIONANDO, school("97003").getStatus(), "open again");
    }

    @Test
    void aPreviewTouchesNothingAndLooksAheadExactly() throws Exception {
        apply(NORTH);
        String renamed = NORTH.replace("NORTINO", "RENOMBRADO");
        DirectoryPreview shown = preview(renamed);
        assertEquals(1, shown.difference().changedCount());
        assertEquals("LICEO NORTINO UNO", school("97001").getName());
        apply(NORTH.replace("NORTINO", "DE OTRA"));
        assertEquals("directory.import.stale", refusal(shown, true));
        assertEquals("LICEO DE OTRA UNO", school("97001").getName());
        DirectoryPreview old = preview(NORTH);
        time.advance(Duration.ofMinutes(61));
        assertEquals("directory.import.expired", refusal(old, true));
    }

    @Test
    void badLinesAreReportedAndTheGoodOnesUsed() throws Exception {
        DirectoryPreview shown = preview(NORTH, BAD, ISLAND);
        assertEquals(
                List.of("3 CODIGO", "4 COMUNA"),
                shown.difference().badLines().stream()
                        .map(line -> line.line() + " " + line.reason())
                        .toList());
        DirectoryImportReport report = apply(shown, true);
        assertEquals(2, report.rejected());
        assertEquals("LICEO NORTINO UNO", school("97001").getName());
        assertTrue(directoryQuery.school(SchoolScheme.RBD, "97009").isEmpty());
        assertEquals(report, history().get(0));
    }

    private List<DirectoryImportReport> history() throws Exception {
        return as(with(Role.ADMINISTRADOR), () -> imports.history(1));
    }

    @Test
    void anIncompleteFileClosesNothingUnconfirmed() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < 15; n++) {
            many.append(SOUTH.replace("97003;2;COLEGIO AUSTRAL", 97100 + n + ";2;OTRO"));
        }
        apply(NORTH, many.toString());
        DirectoryPreview cut = preview(NORTH);
        assertTrue(cut.difference().isAlarming());
        assertEquals("directory.import.manyClosures", refusal(cut, false));
        assertEquals(SchoolStatus.FUNCIONANDO, school("97100").getStatus());
    }

    @Test
    void whatIsNoDirectoryIsRefused() {
        for (String file : List.of("", "a;b\r\n1;2\r\n", "PK\u0003\u0004\u0000\u0000", HEAD)) {
            assertThrows(NotAllowedException.class, () -> previewAs(Role.TI, file));
        }
        assertThrows(
                NotFoundException.class,
                () -> as(with(Role.TI), () -> imports.apply(Long.MAX_VALUE, true)));
    }

    @Test
    void onlyAdministrationBringsItUpToDate() {
        for (String role :
                List.of(
                        Role.CIUDADANO,
                        Role.OPERADOR,
                        Role.AREA,
                        Role.OPERACIONES,
                        Role.INSTITUCION,
                        Role.TERRENO,
                        Role.DATOS)) {
            assertThrows(EJBAccessException.class, () -> previewAs(role, ""), role);
            assertThrows(
                    EJBAccessException.class, () -> as(with(role), () -> imports.apply(1L, true)));
            assertThrows(EJBAccessException.class, () -> as(with(role), () -> imports.history(1)));
        }
        assertThrows(EJBAccessException.class, () -> imports.history(1), "nobody");
    }

    @Test
    void signsOfTheSearchAreLiteral() throws Exception {
        apply(NORTH, ISLAND, SOUTH);
        for (String words : List.of("%", "_", "%%%", "__", "'", "\\", "(a+)+$", "' or '1'='1")) {
            assertFalse(codes(words).contains("97001"), words);
        }
    }
}
