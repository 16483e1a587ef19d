package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HolidayFileParserTest {

    @Test
    void eachBrokenLineIsToldByItsNumberAndSpoilsNoOther() {
        HolidayFileParser file =
                HolidayFileParser.read(
                        """
                        \uFEFFfecha;nombre;alcance;territorios
                        2027-09-18;Independencia
                        31-02-2027;No existe
                        2027-06-07;Asalto del Morro;REGION;15
                        2027-08-20;Prócer;COMUNA;161
                        2027-08-21;;NACIONAL

                        18-09-2028;Independencia;PLANETA
                        19-09-2028;"Glorias del Ejército";nacional
                        cualquier cosa
                        """);
        assertEquals(
                List.of(
                        new AddHolidayCommand(
                                LocalDate.of(2027, 9, 18),
                                "Independencia",
                                HolidayScope.NACIONAL,
                                null),
                        new AddHolidayCommand(
                                LocalDate.of(2027, 6, 7),
                                "Asalto del Morro",
                                HolidayScope.REGION,
                                "15"),
                        new AddHolidayCommand(
                                LocalDate.of(2028, 9, 19),
                                "Glorias del Ejército",
                                HolidayScope.NACIONAL,
                                null)),
                file.holidays());
        assertEquals(
                List.of(
                        new HolidayImportResult.Broken(3, "date"),
                        new HolidayImportResult.Broken(5, "territory"),
                        new HolidayImportResult.Broken(6, "name"),
                        new HolidayImportResult.Broken(8, "scope"),
                        new HolidayImportResult.Broken(10, "date")),
                file.broken());
    }

    @Test
    void quotedFieldsAreReadWholeAndYearsFarOffAreTold() {
        HolidayFileParser file =
                HolidayFileParser.read(
                        """
                        2027-06-07,"Asalto y toma, ""de Arica"" el Morro",REGION,15
                        2027-09-20;"Fiesta; y otra";NACIONAL
                        "2027-06-29","San Pedro, San Pablo"
                        2999-01-01;Año Nuevo
                        2027-12-25;"Navidad
                        """);
        assertEquals(
                List.of(
                        "Asalto y toma, \"de Arica\" el Morro",
                        "Fiesta; y otra",
                        "San Pedro, San Pablo"),
                file.holidays().stream().map(AddHolidayCommand::name).toList());
        assertEquals("15", file.holidays().get(0).territories());
        assertEquals(List.of(1, 2, 3), file.lines());
        assertEquals(
                List.of(
                        new HolidayImportResult.Broken(4, "year"),
                        new HolidayImportResult.Broken(5, "quotes")),
                file.broken());
    }

    @Test
    void aFileOfSomethingElseEndsEarly() {
        HolidayFileParser file = HolidayFileParser.read("x\n".repeat(50_000));
        assertTrue(file.holidays().isEmpty());
        assertEquals(HolidayFileParser.LONGEST + 1, file.broken().size());
    }

    @Property
    void noTextEverBreaksTheReading(@ForAll String text) {
        HolidayFileParser file = HolidayFileParser.read(text);
        file.holidays().forEach(one -> assertTrue(one.isSound()));
    }
}
