package cl.soser.canal.account.signin;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.TermsAcceptance;
import cl.soser.canal.account.factor.DemoFactors;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.account.token.ApiToken;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.TermsOfUse;
import cl.soser.canal.person.UserType;
import cl.soser.canal.reader.ReaderSeat;
import cl.soser.canal.reader.RestrictedMatter;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The people and programs of the demonstration, as {@code server-config/demo-accounts.txt} lists
 * them. Their password is published. The start-up calls it, without a caller.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DemoAccounts {

    private static final String DOMAIN = "@canal.example";
    private static final List<String> STAFF =
            List.of(
                    "operadora",
                    "administradora",
                    "calidad",
                    "logistica",
                    "nutricion",
                    "operaciones",
                    "gerencia",
                    "datos",
                    "junaeb",
                    "junji",
                    "integra",
                    "supervisora",
                    "ti");

    private static final String PASSWORD = "Canal-Demo-2026!";

    @PersistenceContext EntityManager em;
    @Inject PasswordHasher passwordHasher;
    @Inject DemoFactors demoFactors;
    @Inject Clock clock;

    /**
     * The id of an account of the demonstration.
     *
     * @param name the mailbox without its domain, as {@code operadora}
     */
    public long id(String name) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", name + "@canal.example")
                .getSingleResult()
                .getId();
    }

    /** Makes what is missing; calling it again changes nothing. */
    public void create() {
        if (exists("ciudadana@canal.example")) {
            STAFF.stream()
                    .filter(who -> exists(who + DOMAIN))
                    .map(this::account)
                    .forEach(demoFactors::give);
            return;
        }
        String hash = passwordHasher.hash(PASSWORD);
        citizen(hash);
        staff(hash, "operadora", "Olga Operadora Díaz", Role.OPERADOR);
        staff(hash, "administradora", "Ana Administradora Soto", Role.ADMINISTRADOR);
        area(hash, "calidad", "Carla Calidad Muñoz", "CALIDAD", "RRHH");
        area(
                hash,
                "logistica",
                "Luis Logística Rojas",
                "LOGISTICA",
                "OPERACIONES",
                "MANTENCION",
                "INFORMATICA");
        area(hash, "nutricion", "Nora Nutrición Vera", "NUTRICION");
        staff(hash, "operaciones", "Óscar Operaciones Lagos", Role.OPERACIONES);
        staff(hash, "gerencia", "Gloria Gerencia Pinto", Role.OPERACIONES);
        make(
                hash,
                "datos",
                "Daniela Datos Reyes",
                Set.of(Role.DATOS, Role.AREA),
                Set.of("DATOS_PERSONALES"),
                null);
        institution(hash, "junaeb", "Julia Lectora JUNAEB", "JUNAEB");
        institution(hash, "junji", "Jorge Lector JUNJI", "JUNJI");
        institution(hash, "integra", "Inés Lectora INTEGRA", "INTEGRA");
        staff(hash, "supervisora", "Sara Supervisora Mella", Role.TERRENO);
        staff(hash, "ti", "Tomás Informática Silva", Role.TI);
        program("JUNAEB, demostración", "demo-junaeb", "JUNAEB", ApiScope.LECTURA);
        program("JUNJI, demostración", "demo-junji", "JUNJI", ApiScope.LECTURA);
        program("INTEGRA, demostración", "demo-integra", "INTEGRA", ApiScope.LECTURA);
        program(
                "Auditoría, demostración",
                "demo-auditoria",
                "JUNAEB",
                ApiScope.LECTURA,
                ApiScope.AUDITORIA);
        program("Central telefónica, demostración", "demo-central", null, ApiScope.TELEFONIA);
        readers(RestrictedMatter.MALTRATO, "gerencia", "operaciones", "calidad");
        readers(RestrictedMatter.ACOSO, "gerencia", "datos", "operaciones");
        readers(RestrictedMatter.FRAUDE, "gerencia", "datos", "operaciones");
        STAFF.stream().map(this::account).forEach(demoFactors::give);
        away("operaciones", 9, 14, "logistica");
        away("nutricion", 5, 6, "calidad");
    }

    /** The named readers of a matter, in order, and a substitute. */
    private void readers(RestrictedMatter matter, String... people) {
        for (int place = 1; place <= people.length; place++) {
            em.persist(new ReaderSeat(matter, false, place, account(people[place - 1])));
        }
        em.persist(new ReaderSeat(matter, true, 1, account("nutricion")));
    }

    /** In the future, so that today all people have only their own rights. */
    private void away(String who, int from, int until, String instead) {
        LocalDate today = LocalDate.now(clock);
        em.persist(
                new Absence(
                        account(who),
                        today.plusDays(from),
                        today.plusDays(until),
                        account(instead)));
    }

    private Account account(String who) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", EmailNormalizer.of(who + "@canal.example"))
                .getSingleResult();
    }

    private boolean exists(String email) {
        return !em.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("emailKey", EmailNormalizer.of(email))
                .getResultList()
                .isEmpty();
    }

    private void citizen(String hash) {
        String email = "ciudadana@canal.example";
        Account account = Account.registered(email, "Clara Ciudadana Pérez", hash, clock.instant());
        account.activate(clock.instant());
        em.persist(account);
        Person person =
                new Person(
                        new PersonDetails(
                                "Clara",
                                "Ciudadana Pérez",
                                new Identity(DocumentType.RUT, "12.345.678-5"),
                                LocalDate.of(1988, 5, 21),
                                Sex.FEMENINO,
                                UserType.APODERADO,
                                new ContactDetails(
                                        "+56 9 5555 0101",
                                        null,
                                        "13101",
                                        email,
                                        AnswerChannel.CORREO,
                                        null),
                                "JUNAEB"),
                        clock.instant());
        em.persist(person);
        em.flush();
        person.joinTo(account.getId(), clock.instant());
        account.belongTo(person);
        TermsOfUse terms = TermsOfUse.current();
        em.persist(new TermsAcceptance(person, terms.version(), terms.hash(), clock.instant()));
    }

    private void staff(String hash, String mailbox, String name, String role) {
        make(hash, mailbox, name, Set.of(role), Set.of(), null);
    }

    private void area(String hash, String mailbox, String name, String... areas) {
        make(hash, mailbox, name, Set.of(Role.AREA), Set.of(areas), null);
    }

    private void institution(String hash, String mailbox, String name, String institution) {
        make(hash, mailbox, name, Set.of(Role.INSTITUCION), Set.of(), institution);
    }

    private void make(
            String hash,
            String mailbox,
            String name,
            Set<String> roles,
            Set<String> areas,
            String institution) {
        Account account = Account.invited(mailbox + "@canal.example", name, clock.instant());
        account.entrust(roles, areas, institution);
        account.choosePassword(hash, clock.instant());
        account.activate(clock.instant());
        em.persist(account);
    }

    private void program(String label, String token, String institution, String... scopes) {
        em.persist(new ApiToken(label, token, institution, Set.of(scopes), null, clock.instant()));
    }
}
