package cl.soser.canal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of a request's own place stay, and persons who are called so stay hidden. */
class OwnPlaceTest {

    private static final int ROUNDS = 2_000;

    private static String hidden(OwnPlace own, String text) {
        return IdentitySpan.hide(text, IdentityReader.shipped().read(text, own));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ESCUELA BASICA GABRIELA MISTRAL|Talca|gabriela mistral talca",
                "ESCUELA BASICA GABRIELA MISTRAL|Talca|Sin pan. Gabriela Mistral, Talca. Gracias",
                "ESCUELA BASICA GABRIELA MISTRAL|Talca|Sin pan en la Gabriela Mistral, Talca",
                "ESC. PROFESORA GABRIELA MISTRAL F-12|Talca|No hay agua en la Gabriela Mistral",
                "LICEO MANUEL BULNES PRIETO|Carahue|manuel bulnes prieto carahue",
                "COLEGIO POLIV. MANUEL BAQUEDANO|Til Til|Manuel Baquedano de Til Til",
                "LICEO BERNARDO OHIGGINS|Linares|bernardo o'higgins linares",
                "ESCUELA ARTURO PRAT DE LINARES|Linares|falta leche en el arturo prat linares"
            })
    void theNamesOfItsOwnPlaceStay(String school, String comuna, String text) {
        assertEquals(text, hidden(OwnPlace.of(school, comuna), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GABRIELA MISTRAL|Mi hija Gabriela no comió|Mi hija [nombre] no comió",
                "GABRIELA MISTRAL|La señora Gabriela Mistral avisó|La señora [nombre] avisó",
                "GABRIELA MISTRAL|Ana Gabriela Mistral avisó|[nombre] avisó",
                "JUAN MOLINA|Juan Molina Soto vomitó|[nombre] vomitó",
                "MANUEL RODRIGUEZ|Manuel Rodríguez vomitó ayer|[nombre] vomitó ayer",
                "MARIA JOSE|María José no comió|[nombre] no comió",
                "CAROLINA|Carolina no comió|[nombre] no comió",
                "JOSE MIGUEL CARRERA|José Miguel no comió|[nombre] no comió",
                "CARLOS SALINAS|Alumno: Carlos Salinas|Alumno: [nombre]",
                "CARLOS SALINAS|Mi hijo, Carlos Salinas, quedó sin almuerzo|Mi hijo, [nombre], quedó sin almuerzo",
                "CARLOS SALINAS|hizo mal a Carlos Salinas|hizo mal a [nombre]",
                "CARLOS SALINAS|Carlos Salinas, de 3° B, quedó con fiebre|[nombre], de [curso], quedó con fiebre",
                "CARLOS SALINAS|Carlos Salinas Linares vomitó|[nombre] vomitó",
                "PEDRO AGUIRRE CERDA|Ayer Pedro Aguirre se atoró|Ayer [nombre] se atoró",
                "MARTA DONOSO ESPEJO|Mi hija es Marta Donoso|Mi hija es [nombre]",
                "ARTURO PRAT|Martín Soto Linares no come|[nombre] no come"
            })
    void whoIsCalledLikeThePlaceStaysHidden(String school, String text, String masked) {
        assertEquals(masked, hidden(OwnPlace.of("ESCUELA " + school, "Linares"), text));
    }

    @Test
    void ofNoPlaceAndOfNoTextNothingStays() {
        assertEquals("[nombre] mistral talca", hidden(OwnPlace.NONE, "gabriela mistral talca"));
        assertEquals(OwnPlace.NONE, OwnPlace.of(null, null));
        assertEquals(List.of(), OwnPlace.of("", " ").school());
        assertEquals(
                List.of("concepcion"), OwnPlace.of("COLEGIO CONCEPCION", "Concepción").school());
    }

    /** Whatever it is called: its name stays, and who bears a part of it in the text does not. */
    @Test
    void anySchoolIsReadableBesideAnyPerson() {
        Random random = new Random(29);
        List<String> given = names("given-names.txt");
        List<String> surnames = names("surnames.txt");
        for (int round = 0; round < ROUNDS; round++) {
            String first = any(given, random);
            String school = first + " " + any(surnames, random);
            String child = any(given, random);
            OwnPlace own = OwnPlace.of("ESCUELA " + school.toUpperCase(Locale.ROOT), "Talca");
            String text =
                    String.format(
                            "%s talca. Mi hija %s no comió, y el niño %s %s tampoco.",
                            school, capital(first), capital(child), any(surnames, random));
            String read = hidden(own, text);
            assertTrue(read.startsWith(school + " talca. Mi hija [nombre] no"), read);
            assertTrue(read.endsWith("y el niño [nombre] tampoco."), read);
            assertFalse(read.contains(capital(child)), read);
        }
    }

    private static List<String> names(String file) {
        NameTable table = new NameTable();
        return WordFile.words(file).stream()
                .filter(name -> name.length() > 3)
                .filter(name -> table.isOnlyGiven(name) != table.isOnlySurname(name))
                .sorted()
                .toList();
    }

    private static String any(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
