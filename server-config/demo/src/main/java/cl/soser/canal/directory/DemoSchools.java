package cl.soser.canal.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Invented establishments for a demonstration: real places, invented names, and codes beyond those
 * in use. The same ones every time.
 */
@Stateless
public class DemoSchools {

    private static final int FIRST_RBD = 99_001;
    private static final int FIRST_INTEGRA = 99_001;
    private static final List<String> KINDS =
            List.of("Escuela", "Colegio", "Liceo", "Escuela Rural");
    private static final List<String> NAMES =
            List.of(
                    "Los Aromos",
                    "Río Claro",
                    "El Canelo",
                    "Las Araucarias",
                    "Puerta del Sol",
                    "Tierra Nueva",
                    "Los Copihues",
                    "Valle Sereno",
                    "Cerro Alto",
                    "Mar Adentro",
                    "Brisas del Sur",
                    "La Lenga",
                    "El Chucao",
                    "Los Coigües",
                    "Piedra Azul",
                    "Camino Real",
                    "Los Zorzales",
                    "Agua Buena",
                    "El Boldo");
    private static final List<String> GARDENS =
            List.of(
                    "Pasitos",
                    "Semillita",
                    "Arcoíris",
                    "Caracolito",
                    "Lucerito",
                    "Burbujas",
                    "Mi Rinconcito",
                    "Nubecita",
                    "Golondrina",
                    "Trencito",
                    "Abejitas");

    @PersistenceContext EntityManager em;
    @Inject TerritoryCache territoryCache;

    /**
     * Adds those that are missing.
     *
     * @return how many were added
     */
    public int create() {
        int added = 0;
        List<Comuna> comunas = em.createNamedQuery(Comuna.ALL, Comuna.class).getResultList();
        for (SchoolFacts facts : facts(territoryCache.regions(), comunas)) {
            boolean missing =
                    em.createNamedQuery(School.BY_CODE, School.class)
                            .setParameter("scheme", facts.scheme())
                            .setParameter("code", facts.code())
                            .getResultList()
                            .isEmpty();
            if (missing) {
                em.persist(
                        new School(
                                facts,
                                em.getReference(Comuna.class, facts.comunaCode()),
                                em.getReference(
                                        Institution.class, facts.scheme().institutionCode())));
                added++;
            }
        }
        return added;
    }

    /** Up to nineteen comunas of each region; a school in each, a kindergarten in every second. */
    static List<SchoolFacts> facts(List<Region> regions, List<Comuna> comunas) {
        List<SchoolFacts> all = new ArrayList<>();
        int rbd = FIRST_RBD;
        int integra = FIRST_INTEGRA;
        for (Region region : regions) {
            List<Comuna> here =
                    comunas.stream()
                            .filter(comuna -> comuna.getRegion().equals(region))
                            .limit(NAMES.size())
                            .toList();
            for (int i = 0; i < here.size(); i++) {
                String comuna = here.get(i).getCode();
                all.add(school(rbd++, i, comuna));
                String garden =
                        "Jardín Infantil Ejemplo " + GARDENS.get((rbd + i) % GARDENS.size());
                if (i % 4 == 1) {
                    String code = Integer.parseInt(comuna) + "990";
                    all.add(SchoolFacts.kindergarten(SchoolScheme.JUNJI, code, garden, comuna));
                } else if (i % 4 == 3) {
                    String code = String.valueOf(integra++);
                    all.add(SchoolFacts.kindergarten(SchoolScheme.INTEGRA, code, garden, comuna));
                }
            }
        }
        return all;
    }

    private static SchoolFacts school(int rbd, int place, String comuna) {
        String kind = KINDS.get(rbd % KINDS.size());
        SchoolStatus status =
                rbd % 41 == 0
                        ? SchoolStatus.CERRADO
                        : rbd % 29 == 0 ? SchoolStatus.EN_RECESO : SchoolStatus.FUNCIONANDO;
        BigDecimal unknown = null;
        return new SchoolFacts(
                SchoolScheme.RBD,
                String.valueOf(rbd),
                digit(rbd),
                kind + " Ejemplo " + NAMES.get((place + rbd / NAMES.size()) % NAMES.size()),
                comuna,
                status,
                kind.endsWith("Rural"),
                unknown,
                unknown,
                status == SchoolStatus.FUNCIONANDO ? 40 + rbd * 37 % 700 : 0,
                kind.equals("Liceo") ? "310,510" : "10,110");
    }

    /** Módulo 11, and 0 for K, which no directory uses. */
    private static String digit(int rbd) {
        int sum = 0;
        int weight = 2;
        for (int rest = rbd; rest > 0; rest /= 10) {
            sum += rest % 10 * weight++;
        }
        int digit = 11 - sum % 11;
        return digit >= 10 ? "0" : String.valueOf(digit);
    }
}
