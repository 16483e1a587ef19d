package cl.soser.canal.radar;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.FoodReader;
import cl.soser.canal.danger.LabelledMessage;
import cl.soser.canal.danger.LabelledMessages;
import cl.soser.canal.radar.scan.Baseline;
import cl.soser.canal.radar.scan.OutbreakScan;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.SchoolMap;
import cl.soser.canal.radar.scan.SchoolPlace;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Requests of a country as they come day by day, with weekday, season, busy days, menus and people
 * of one school who write twice; and outbreaks among them.
 *
 * <p>Every request is a text that the reader was not taught, so that what the reader misses and
 * what it sees in vain is in the figures. Nobody answers the form's question, which would make it
 * easier.
 */
final class SimulatedChannel {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** What comes day by day, and what an outbreak adds. */
    enum Noise {
        /** Words as people use them on a usual day, and more of them ill than in most years. */
        USUAL(
                Map.of(
                        DangerKind.ENFERMEDAD, 0.015,
                        DangerKind.ALERGIA, 0.003,
                        DangerKind.ATRAGANTAMIENTO, 0.001,
                        DangerKind.CUERPO_EXTRANO, 0.007,
                        DangerKind.DESCOMPUESTO, 0.007,
                        DangerKind.PLAGA, 0.003,
                        DangerKind.GAS_FUEGO, 0.001,
                        DangerKind.SIN_COMIDA, 0.005)),
        /**
         * Labelled messages that the reader was not taught. They were written to be hard: it misses
         * one of nine that tell of harm, and half of the others look as if they did.
         */
        HARD(
                Map.of(
                        DangerKind.ENFERMEDAD, 0.008,
                        DangerKind.ALERGIA, 0.003,
                        DangerKind.ATRAGANTAMIENTO, 0.002,
                        DangerKind.CUERPO_EXTRANO, 0.008,
                        DangerKind.DESCOMPUESTO, 0.008,
                        DangerKind.PLAGA, 0.004,
                        DangerKind.GAS_FUEGO, 0.001,
                        DangerKind.SIN_COMIDA, 0.006));

        /** How many requests tell of each danger. */
        private final Map<DangerKind, Double> dangers;

        Noise(Map<DangerKind, Double> dangers) {
            this.dangers = new EnumMap<>(dangers);
        }
    }

    private static final List<DangerKind> OUTBREAKS =
            List.of(
                    DangerKind.ENFERMEDAD,
                    DangerKind.ENFERMEDAD,
                    DangerKind.ENFERMEDAD,
                    DangerKind.DESCOMPUESTO,
                    DangerKind.CUERPO_EXTRANO);

    private static final List<String> PRODUCTS =
            List.of(
                    "Leche individual sabor chocolate 200 ml",
                    "Yogur batido frutilla",
                    "Pan con queso",
                    "Galletas de avena",
                    "Jurel en conserva",
                    "Arroz grado 2",
                    "Porotos con riendas",
                    "Jalea de naranja",
                    "Manzana roja",
                    "Cereal en barra",
                    "Mantequilla porción",
                    "Jugo en polvo piña",
                    "Pollo trozado",
                    "Puré instantáneo",
                    "Atún al agua",
                    "Huevo duro",
                    "Mermelada de mora",
                    "Lentejas",
                    "Sémola con leche",
                    "Quesillo");

    private static final List<String> DISHES =
            List.of(
                    "POLLO",
                    "FIDEOS",
                    "ARROZ",
                    "LEGUMBRES",
                    "PESCADO",
                    "CAZUELA",
                    "CHARQUICAN",
                    "VACUNO",
                    "HUEVO",
                    "ENSALADA",
                    "PAPAS",
                    "LECHE",
                    "PAN",
                    "FRUTA",
                    "POSTRE");

    /** A request and its signs. */
    record Request(Report report, Set<Sign> signs) {}

    private record Message(
            DangerKind kind, boolean alert, DangerKind read, DangerReading reading, String text) {}

    private final Noise noise;
    private final SignReader signReader = new SignReader(FoodReader.shipped()::read);
    private final Map<DangerKind, List<Message>> messages = new EnumMap<>(DangerKind.class);
    private final List<Message> plain = new ArrayList<>();
    private final List<SchoolPlace> schools;
    private final SchoolMap map;
    private final Random random;
    private final int volume;
    private final boolean known;
    private final List<List<Long>> routes;
    private final Map<String, Set<Sign>> read = new HashMap<>();
    private long tickets;

    /**
     * @param volume requests of a day, in the mean of the weeks of a term
     * @param known whether people have told the radar which lorry serves which school
     */
    SimulatedChannel(Noise noise, List<SchoolPlace> schools, int volume, boolean known, long seed)
            throws IOException {
        this.noise = noise;
        this.schools = schools;
        this.volume = volume;
        this.known = known;
        this.random = new Random(seed);
        this.routes = routes(schools);
        Map<Long, String> told = new HashMap<>();
        if (known) {
            for (int route = 0; route < routes.size(); route++) {
                for (long school : routes.get(route)) {
                    told.put(school, "r" + route);
                }
            }
        }
        this.map = new SchoolMap(schools, told);
        boolean hard = noise == Noise.HARD;
        for (Message one : usual(hard ? hard() : DangerReader.ofWords().asShipped())) {
            if (one.kind() == DangerKind.NINGUNO) {
                plain.add(one);
            } else if (!hard) {
                keep(one);
            }
        }
    }

    /** The usual messages, as a reader reads them. */
    private static List<Message> usual(DangerReader reader) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                SimulatedChannel.class.getResourceAsStream("usual-messages.txt"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(
                            line ->
                                    message(
                                            DangerKind.valueOf(line[0]),
                                            reader.read("", line[1]),
                                            line[1]))
                    .toList();
        }
    }

    /** The labelled messages that a reader was not taught, and the reader. */
    private DangerReader hard() throws IOException {
        List<LabelledMessage> all = new ArrayList<>(LabelledMessages.shipped());
        Collections.shuffle(all, new Random(1));
        DangerReader reader =
                DangerReader.ofWords().taught(all.subList(all.size() / 5, all.size()));
        for (LabelledMessage one : all.subList(0, all.size() / 5)) {
            DangerReading reading = reader.read(one.subject(), one.detail());
            keep(message(one.danger(), reading, one.subject() + ". " + one.detail()));
        }
        return reader;
    }

    private void keep(Message message) {
        messages.computeIfAbsent(message.kind(), kind -> new ArrayList<>()).add(message);
    }

    private Message again(Message message) {
        return message.kind() == DangerKind.NINGUNO ? message : any(message.kind());
    }

    private static Message message(DangerKind kind, DangerReading reading, String text) {
        return new Message(
                kind, reading.level() == DangerLevel.ALERTA, reading.kind(), reading, text);
    }

    SchoolMap map() {
        return map;
    }

    /** The requests of one day, in order. */
    List<Request> day(int day) {
        List<Request> requests = new ArrayList<>();
        LocalDate date = FIRST.plusDays(day);
        double busy = random.nextInt(33) == 0 ? 2.5 : 1;
        int count = (int) Math.round(volume * weekday(date) * season(date) * busy);
        for (int i = 0; i < count; i++) {
            SchoolPlace school = schools.get(random.nextInt(schools.size()));
            Message message = usual();
            Instant at = at(date);
            requests.add(request(school.school(), message, product(0.15), dish(date, school), at));
            if (random.nextInt(50) == 0) {
                requests.add(
                        request(
                                school.school(),
                                again(message),
                                null,
                                null,
                                at.plus(Duration.ofMinutes(random.nextInt(600)))));
            }
        }
        requests.sort(java.util.Comparator.comparing(one -> one.report().at()));
        return requests;
    }

    /** Three to eight reports of two to five schools near each other, within a day. */
    List<Request> outbreak(int day, boolean named) {
        List<Long> near = known ? oneRoute() : neighbours();
        Collections.shuffle(near, random);
        int size = 3 + random.nextInt(6);
        int places = 2 + random.nextInt(Math.min(4, Math.min(size, near.size()) - 1));
        DangerKind kind = OUTBREAKS.get(random.nextInt(OUTBREAKS.size()));
        String product = named ? PRODUCTS.get(random.nextInt(PRODUCTS.size())) : null;
        String dish =
                !named && random.nextBoolean() ? DISHES.get(random.nextInt(DISHES.size())) : null;
        Instant from = FIRST.plusDays(day).atTime(8, 0).toInstant(ZoneOffset.UTC);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long school = near.get(i < places ? i : random.nextInt(places));
            requests.add(
                    request(
                            school,
                            any(kind),
                            product == null ? null : typed(product),
                            dish,
                            from.plus(Duration.ofMinutes(random.nextInt(24 * 60)))));
        }
        requests.sort(java.util.Comparator.comparing(one -> one.report().at()));
        return requests;
    }

    private List<Long> oneRoute() {
        return new ArrayList<>(routes.get(random.nextInt(routes.size())));
    }

    private List<Long> neighbours() {
        while (true) {
            long school = schools.get(random.nextInt(schools.size())).school();
            List<SchoolMap.Neighbour> near = map.near(school, 15, 10);
            if (near.size() > 1) {
                return new ArrayList<>(near.stream().map(SchoolMap.Neighbour::school).toList());
            }
        }
    }

    /** People copy a part of what stands on a box, in capitals or without accents. */
    private String typed(String product) {
        String[] words = product.split(" ");
        int most = Math.min(words.length, 1 + random.nextInt(3));
        String part = String.join(" ", List.of(words).subList(0, most));
        return random.nextBoolean() ? part.toUpperCase() : part;
    }

    private Message usual() {
        double roll = random.nextDouble();
        for (Map.Entry<DangerKind, Double> one : noise.dangers.entrySet()) {
            roll -= one.getValue();
            if (roll < 0) {
                return any(one.getKey());
            }
        }
        return noise == Noise.HARD && random.nextBoolean()
                ? any(DangerKind.NINGUNO)
                : plain.get(random.nextInt(plain.size()));
    }

    private Message any(DangerKind kind) {
        List<Message> such = messages.get(kind);
        return such.get(random.nextInt(such.size()));
    }

    private String product(double share) {
        if (random.nextDouble() >= share) {
            return null;
        }
        int rank = (int) (PRODUCTS.size() * Math.pow(random.nextDouble(), 2));
        return typed(PRODUCTS.get(rank));
    }

    /** What is eaten in a region on a day, where it is spoken of. */
    private String dish(LocalDate date, SchoolPlace school) {
        int region = school.region().hashCode();
        return random.nextInt(4) == 0
                ? DISHES.get(Math.floorMod(date.hashCode() * 31 + region, DISHES.size()))
                : null;
    }

    private Instant at(LocalDate date) {
        int minute = 7 * 60 + (int) (15 * 60 * (random.nextDouble() + random.nextDouble()) / 2);
        return date.atStartOfDay()
                .plusMinutes(minute)
                .plusSeconds(random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }

    private Request request(long school, Message message, String product, String dish, Instant at) {
        Set<Sign> signs =
                read.computeIfAbsent(message.text() + '|' + product, key -> read(message, product));
        if (dish != null && signs.stream().anyMatch(s -> s.kind() == SignKind.SINTOMA)) {
            signs = new TreeSet<>(signs);
            signs.add(new Sign(SignKind.ALIMENTO, dish));
            signs.add(Sign.after(message.read().name(), dish));
        } else if (dish != null) {
            signs = new TreeSet<>(signs);
            signs.add(new Sign(SignKind.ALIMENTO, dish));
        }
        tickets++;
        return new Request(new Report(tickets, school, "t" + tickets, at), signs);
    }

    private Set<Sign> read(Message message, String product) {
        return signReader.read(
                new SignReader.ReportText(
                        true,
                        message.alert(),
                        message.read(),
                        message.reading(),
                        message.text(),
                        product,
                        null));
    }

    private static double weekday(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return 0.2;
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0.15;
        }
        return 1.54 - 0.07 * date.getDayOfWeek().getValue();
    }

    private static double season(LocalDate date) {
        return switch (date.getMonth()) {
            case JANUARY, FEBRUARY -> 0.2;
            case MARCH -> 1.3;
            case JULY, DECEMBER -> 0.7;
            default -> 1;
        };
    }

    /** Each lorry serves up to a dozen schools, which are near each other. */
    private static List<List<Long>> routes(List<SchoolPlace> schools) {
        SchoolMap map = new SchoolMap(schools, Map.of());
        Set<Long> served = new HashSet<>();
        List<List<Long>> routes = new ArrayList<>();
        for (SchoolPlace one : schools) {
            if (!served.contains(one.school())) {
                List<Long> route =
                        map.near(one.school(), 15, 120).stream()
                                .map(SchoolMap.Neighbour::school)
                                .filter(school -> !served.contains(school))
                                .limit(12)
                                .toList();
                served.addAll(route);
                if (route.size() > 1) {
                    routes.add(route);
                }
            }
        }
        return routes;
    }

    /** What was learned from these requests, as the product learns it. */
    static Baseline learned(List<Request> past, int schools) {
        Map<Long, Long> ofSchools =
                past.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.report().school(), Collectors.counting()));
        Map<Sign, Long> ofSigns =
                past.stream()
                        .flatMap(one -> one.signs().stream())
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        record Place(Sign sign, long school) {}
        Map<Place, Instant> last = new HashMap<>();
        Map<SignKind, Long> repeats = new EnumMap<>(SignKind.class);
        for (Request one : past) {
            for (Sign sign : one.signs()) {
                Instant before =
                        last.put(new Place(sign, one.report().school()), one.report().at());
                if (before != null
                        && before.plus(OutbreakScan.LONGEST).isAfter(one.report().at())) {
                    repeats.merge(sign.kind(), 1L, Long::sum);
                }
            }
        }
        return new Baseline(past.size(), ofSchools, schools, ofSigns, repeats);
    }

    private static String region(double latitude) {
        return String.valueOf((int) Math.floor(-latitude / 1.6));
    }

    /** A country like Chile: a long strip, few big cities and many villages. */
    static List<SchoolPlace> invented(int count, long seed) {
        Random random = new Random(seed);
        List<SchoolPlace> schools = new ArrayList<>();
        int towns = 346;
        double sum = 0;
        for (int town = 1; town <= towns; town++) {
            sum += 1.0 / town;
        }
        Set<Long> ids = new HashSet<>();
        for (int town = 1; town <= towns; town++) {
            double latitude = -20 - 25 * random.nextDouble();
            double longitude = -71 + random.nextDouble();
            int size = (int) Math.max(3, Math.round(count / sum / town));
            double degrees = 0.006 * Math.sqrt(size) + 0.02;
            for (int i = 0; i < size && schools.size() < count; i++) {
                long id = schools.size() + 1;
                ids.add(id);
                schools.add(
                        new SchoolPlace(
                                id,
                                region(latitude),
                                latitude + degrees * random.nextGaussian(),
                                longitude + degrees * random.nextGaussian()));
            }
        }
        return schools;
    }
}
