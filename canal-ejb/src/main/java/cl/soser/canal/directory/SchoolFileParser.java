package cl.soser.canal.directory;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Plain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Parses a directory file. It knows two layouts by their header: MINEDUC's official directory as
 * published each year (columns are found by name, and unknown ones ignored) and the short list
 * {@code esquema;codigo;nombre;comuna} for kindergartens without RBD.
 *
 * @param schemes whose complete list the file is; what it does not mention of them is closed
 * @param schools one entry for each usable line
 * @param mentioned keys of every establishment named, also on lines that could not be used
 */
record SchoolFileParser(
        Set<SchoolScheme> schemes,
        List<SchoolFacts> schools,
        List<RejectedSchoolLine> badLines,
        Set<String> mentioned) {

    private static final int LONGEST_NAME = 160;
    private static final int TEACHING_COLUMNS = 11;
    private static final List<String> OFFICIAL =
            List.of("RBD", "DGV_RBD", "NOM_RBD", "COD_COM_RBD", "ESTADO_ESTAB");
    private static final List<String> SHORT = List.of("ESQUEMA", "CODIGO", "NOMBRE", "COMUNA");

    private static final Pattern CODE = Pattern.compile("0*([1-9][0-9]{0,8})");
    private static final Pattern DIGIT = Pattern.compile("[0-9K]");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\bN)¦(?=\\s*\\d)");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})¦(?=\\p{L})");
    private static final Pattern LOST_MARK = Pattern.compile("&\\s*#?65279;|\\uFEFF");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d+)?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /**
     * Reads a whole file.
     *
     * @param comunas their names by their codes
     * @throws NotAllowedException when it is neither of the two layouts
     */
    static SchoolFileParser read(byte[] content, Map<String, String> comunas) {
        Reading reading = new Reading(text(content).lines().toList(), comunas);
        if (reading.has(OFFICIAL)) {
            return reading.all(EnumSet.of(SchoolScheme.RBD), reading::official);
        }
        if (reading.has(SHORT)) {
            return reading.all(EnumSet.noneOf(SchoolScheme.class), reading::kindergarten);
        }
        throw new NotAllowedException("directory.file.unknown");
    }

    /** The key by which an establishment is known across schemes. */
    static String key(SchoolScheme scheme, String code) {
        return scheme + " " + code;
    }

    /** UTF-8 as published; older years came in the Windows code page. */
    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Undoes what is certainly a broken character; doubtful ones stay as published. */
    static String repaired(String name) {
        String whole =
                APOSTROPHE
                        .matcher(ORDINAL.matcher(name).replaceAll("°"))
                        .replaceAll("'")
                        .replace('Ð', 'Ñ')
                        .replace('¥', 'Ñ');
        return SPACES.matcher(whole).replaceAll(" ").strip();
    }

    /** Degrees with a decimal comma; null for a blank or a malformed one. */
    static BigDecimal degrees(String text) {
        String bare = LOST_MARK.matcher(text).replaceAll("").strip();
        return DEGREES.matcher(bare).matches() ? new BigDecimal(bare.replace(',', '.')) : null;
    }

    /**
     * One pass over the lines; a line that fails is kept with its reason. Each is read by itself,
     * since no cell of a published file goes over its line: an unclosed quote invalidates that line
     * only, and the numbers are those an editor shows.
     */
    private static final class Reading {

        private final List<String> lines;
        private final CSVFormat format;
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, String> comunas;
        private final Map<String, String> comunaByName = new HashMap<>();
        private final Set<SchoolScheme> seen = EnumSet.noneOf(SchoolScheme.class);
        private final Set<String> mentioned = new HashSet<>();

        Reading(List<String> lines, Map<String, String> comunas) {
            String header = lines.isEmpty() ? "" : lines.get(0);
            this.lines = lines;
            this.format =
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(header.contains(";") ? ';' : ',')
                            .setLenientEof(true)
                            .setTrailingData(true)
                            .setTrim(true)
                            .get();
            this.comunas = comunas;
            comunas.forEach((code, name) -> comunaByName.put(plainName(name), code));
            List<String> names = cells(header);
            for (int i = 0; i < names.size(); i++) {
                columns.putIfAbsent(names.get(i).toUpperCase(Locale.ROOT), i);
            }
        }

        private List<String> cells(String line) {
            try (CSVParser parser = CSVParser.parse(line, format)) {
                return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
            } catch (IOException | UncheckedIOException e) {
                return List.of();
            }
        }

        boolean has(List<String> names) {
            return columns.keySet().containsAll(names);
        }

        SchoolFileParser all(Set<SchoolScheme> whole, Function<List<String>, SchoolFacts> line) {
            List<SchoolFacts> schools = new ArrayList<>();
            List<RejectedSchoolLine> bad = new ArrayList<>();
            seen.addAll(whole);
            for (int i = 1; i < lines.size(); i++) {
                String each = lines.get(i);
                if (each.isBlank()) {
                    continue;
                }
                try {
                    schools.add(line.apply(cells(each)));
                } catch (Unusable e) {
                    bad.add(new RejectedSchoolLine(i + 1, e.reason, each));
                }
            }
            if (schools.isEmpty()) {
                throw new NotAllowedException("directory.file.empty");
            }
            return new SchoolFileParser(
                    Set.copyOf(seen), List.copyOf(schools), List.copyOf(bad), mentioned);
        }

        SchoolFacts official(List<String> line) {
            String code = code(SchoolScheme.RBD, cell(line, "RBD"));
            String digit = cell(line, "DGV_RBD").toUpperCase(Locale.ROOT);
            BigDecimal latitude = degrees(optional(line, "LATITUD"));
            BigDecimal longitude = degrees(optional(line, "LONGITUD"));
            boolean swapped = isLongitude(latitude) && isLatitude(longitude);
            BigDecimal south = swapped ? longitude : latitude;
            BigDecimal west = swapped ? latitude : longitude;
            boolean placed = isLatitude(south) && isLongitude(west);
            return new SchoolFacts(
                    SchoolScheme.RBD,
                    code,
                    DIGIT.matcher(digit).matches() ? digit : null,
                    name(cell(line, "NOM_RBD")),
                    comuna(cell(line, "COD_COM_RBD")),
                    status(cell(line, "ESTADO_ESTAB")),
                    optional(line, "RURAL_RBD").equals("1"),
                    placed ? south : null,
                    placed ? west : null,
                    count(optional(line, "MAT_TOTAL")),
                    teaching(line));
        }

        SchoolFacts kindergarten(List<String> line) {
            SchoolScheme scheme = scheme(cell(line, "ESQUEMA"));
            String code = code(scheme, cell(line, "CODIGO"));
            String name = name(cell(line, "NOMBRE"));
            return SchoolFacts.kindergarten(scheme, code, name, comuna(cell(line, "COMUNA")));
        }

        private String cell(List<String> line, String column) {
            int place = columns.get(column);
            if (place >= line.size()) {
                throw new Unusable(RejectedSchoolLine.Reason.COLUMNAS);
            }
            return line.get(place);
        }

        private String optional(List<String> line, String column) {
            int place = columns.getOrDefault(column, Integer.MAX_VALUE);
            return place < line.size() ? line.get(place) : "";
        }

        /** The short list is not for schools: the official file alone speaks for an RBD. */
        private SchoolScheme scheme(String text) {
            for (SchoolScheme scheme : EnumSet.of(SchoolScheme.JUNJI, SchoolScheme.INTEGRA)) {
                if (scheme.name().equalsIgnoreCase(text)) {
                    seen.add(scheme);
                    return scheme;
                }
            }
            throw new Unusable(RejectedSchoolLine.Reason.ESQUEMA);
        }

        private String code(SchoolScheme scheme, String text) {
            Matcher number = CODE.matcher(text);
            if (!number.matches()) {
                throw new Unusable(RejectedSchoolLine.Reason.CODIGO);
            }
            if (!mentioned.add(key(scheme, number.group(1)))) {
                throw new Unusable(RejectedSchoolLine.Reason.REPETIDO);
            }
            return number.group(1);
        }

        private static String name(String text) {
            String name = repaired(text);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new Unusable(RejectedSchoolLine.Reason.NOMBRE);
            }
            return name;
        }

        /** By code, with or without its leading zero, or by name. */
        private String comuna(String text) {
            String code = text.length() == 4 ? "0" + text : text;
            String known = comunas.containsKey(code) ? code : comunaByName.get(plainName(text));
            if (known == null) {
                throw new Unusable(RejectedSchoolLine.Reason.COMUNA);
            }
            return known;
        }

        private static String plainName(String name) {
            return String.join("", Plain.words(name));
        }

        private static SchoolStatus status(String text) {
            return switch (text) {
                case "1" -> SchoolStatus.FUNCIONANDO;
                case "2" -> SchoolStatus.EN_RECESO;
                case "3" -> SchoolStatus.CERRADO;
                case "4" -> SchoolStatus.SIN_MATRICULA;
                default -> throw new Unusable(RejectedSchoolLine.Reason.ESTADO);
            };
        }

        private static Integer count(String text) {
            return text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
        }

        private String teaching(List<String> line) {
            String codes =
                    IntStream.rangeClosed(1, TEACHING_COLUMNS)
                            .mapToObj(i -> optional(line, "ENS_%02d".formatted(i)))
                            .filter(code -> code.matches("[1-9]\\d{0,3}"))
                            .collect(Collectors.joining(","));
            return codes.isEmpty() ? null : codes;
        }

        /** Chile reaches from the north border to the pole. */
        private static boolean isLatitude(BigDecimal degrees) {
            return degrees != null && degrees.intValue() <= -17 && degrees.intValue() > -90;
        }

        /** From Easter Island to the Antarctic claim. */
        private static boolean isLongitude(BigDecimal degrees) {
            return degrees != null && degrees.intValue() <= -53 && degrees.intValue() >= -110;
        }
    }

    /** Leaves a line; never leaves this file. */
    private static final class Unusable extends RuntimeException {

        private final RejectedSchoolLine.Reason reason;

        Unusable(RejectedSchoolLine.Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
