package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.FieldVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The text of a query is a constant, so that no text of a user can reach it and every query is
 * found by a search. What depends on a filter is a criteria query. Use cases run named queries; a
 * class whose purpose is to run queries may hold their texts as constants of its own. Looks at the
 * compiled classes: there a constant put together from constants is one constant.
 */
class QueryTextTest {

    /** Each with the reason why neither a constant nor a criteria query does. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "contract.ContractSchoolService",
                    "native inserts of thousands of rows; a list has a placeholder for each value",
                    "field.DutyConditions",
                    "criteria cannot join an entity that no attribute refers to",
                    "personaldata.PersonalRowEraser",
                    "the declaration of personal data names the tables and columns; no user does",
                    "personaldata.PersonalRowReader",
                    "the declaration of personal data names the tables and columns; no user does",
                    "routing.trial.TrialTicketReader",
                    "plain JDBC over a hundred thousand rows, narrowed by TrialFilter",
                    "shared.database.WorkingRole",
                    "rights are given to names, and no name is a parameter; both are quoted",
                    "right.RightNumberSequence",
                    "the name of a sequence is no parameter",
                    "evidence.EvidenceWriter",
                    "the name of a sequence is no parameter",
                    "evidence.SealedRowReader",
                    "the names of sealed tables and their columns are no parameters",
                    "ticket.intake.TicketNumberSequence",
                    "the name of a sequence is no parameter");

    /** What the names of classes end in that may hold the texts of their queries. */
    private static final Pattern QUERY_CLASS =
            Pattern.compile(".*(Query|Repository|Counter|Conditions|Reader|Finder|Search)");

    private static final Path CLASSES = Path.of("target/classes/cl/soser/canal");

    private static final Set<String> QUERIES = Set.of("createQuery", "createNativeQuery");

    @Test
    void theTextOfAQueryIsAConstant() throws IOException {
        Set<String> found = new TreeSet<>();
        types().forEach((name, type) -> type.variable().forEach(method -> found.add(name)));
        assertEquals(new TreeSet<>(EXCEPTIONS.keySet()), found);
    }

    @Test
    void onlyAQueryClassHoldsTheTextsOfQueries() throws IOException {
        Set<String> found = new TreeSet<>();
        types().forEach(
                        (name, type) -> {
                            if (!QUERY_CLASS.matcher(name).matches()) {
                                type.texts.keySet().forEach(in -> found.add(name + "." + in));
                            }
                        });
        assertEquals(Set.of(), found, "createNamedQuery, with the text on the entity");
    }

    @Test
    void aQueryClassNamesTheTextsOfItsQueries() throws IOException {
        Set<String> found = new TreeSet<>();
        types().forEach(
                        (name, type) -> {
                            type.unnamed().forEach(method -> found.add(name + "." + method));
                        });
        assertEquals(Set.of(), found, "a private static final String at the top of the class");
    }

    @Test
    void everyOtherTextIsSeen() throws IOException {
        QueryTexts sample = new QueryTexts();
        try (var in = getClass().getResourceAsStream("QueryTextTest$Sample.class")) {
            sample.read(in.readAllBytes());
        }
        assertEquals(Set.of("joined", "chosen", "passed", "statement"), sample.variable());
        assertEquals(Set.of("literal"), sample.unnamed());
    }

    /** Calls of each kind, for the test of this test. */
    @SuppressWarnings("unused")
    private static final class Sample {
        private static final String ALL = "SELECT t FROM Ticket t";
        private static final String ORDERED = ALL + " ORDER BY t.id";

        void constant(EntityManager em) {
            em.createQuery(ORDERED, Object.class);
            em.createNativeQuery("values 1");
            em.createQuery(em.getCriteriaBuilder().createQuery(Object.class));
        }

        void literal(EntityManager em) {
            em.createQuery(ALL + " WHERE t.id = 1", Object.class);
        }

        void joined(EntityManager em, String condition) {
            em.createQuery(ALL + " WHERE " + condition, Object.class);
        }

        void chosen(EntityManager em, String other, boolean all) {
            em.createQuery(all ? other : ALL);
        }

        void passed(EntityManager em, String text) {
            em.createNativeQuery(text, Object.class);
        }

        void statement(java.sql.Connection connection, String text) throws java.sql.SQLException {
            connection.prepareStatement(text);
        }
    }

    /** The classes of the product by name, each with the classes within it. */
    private static Map<String, QueryTexts> types() throws IOException {
        Map<String, QueryTexts> types = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(CLASSES)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            types.computeIfAbsent(name(file), name -> new QueryTexts())
                    .read(Files.readAllBytes(file));
        }
        return types;
    }

    private static String name(Path file) {
        return CLASSES.relativize(file)
                .toString()
                .replace('/', '.')
                .replaceAll("(\\$.*)?\\.class$", "");
    }

    /** The texts of queries in one class, and its constants. */
    private static final class QueryTexts {

        /** Of each method the constant texts of JPQL. */
        private final Map<String, Set<String>> texts = new TreeMap<>();

        private final Set<String> variable = new TreeSet<>();
        private final Set<Object> constants = new HashSet<>();

        /** The methods that run a text which is not constant. */
        private Set<String> variable() {
            return variable;
        }

        /** The methods that run JPQL which is no constant of this class. */
        private Set<String> unnamed() {
            Set<String> unnamed = new TreeSet<>();
            texts.forEach(
                    (method, all) -> {
                        if (!constants.containsAll(all)) {
                            unnamed.add(method);
                        }
                    });
            return unnamed;
        }

        private void read(byte[] type) {
            new ClassReader(type)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public FieldVisitor visitField(
                                        int access, String name, String d, String s, Object value) {
                                    constants.add(value);
                                    return null;
                                }

                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String d, String s, String[] e) {
                                    return new Texts(name, QueryTexts.this);
                                }
                            },
                            0);
        }

        private void run(String method, String query, String text) {
            if (text == null) {
                variable.add(method);
            } else if (query.equals("createQuery")) {
                texts.computeIfAbsent(method, one -> new TreeSet<>()).add(text);
            }
        }
    }

    /**
     * Remembers the constant text that the last instruction pushed, or its result type after it.
     */
    private static final class Texts extends MethodVisitor {

        private final String method;
        private final QueryTexts type;
        private String text;

        private Texts(String method, QueryTexts type) {
            super(Opcodes.ASM9);
            this.method = method;
            this.type = type;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (!(value instanceof Type)) {
                text = value instanceof String constant ? constant : null;
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean query =
                    owner.equals("jakarta/persistence/EntityManager") && QUERIES.contains(name);
            boolean statement =
                    owner.equals("java/sql/Connection") && name.startsWith("prepare")
                            || owner.equals("java/sql/Statement") && name.startsWith("execute");
            if ((query || statement) && descriptor.startsWith("(Ljava/lang/String;")) {
                type.run(method, name, text);
            }
            text = null;
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
            text = null;
        }

        @Override
        public void visitInsn(int opcode) {
            text = null;
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            text = null;
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            text = null;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            text = null;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            text = null;
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name,
                String descriptor,
                com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle bootstrap,
                Object... arguments) {
            text = null;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            text = null;
        }
    }
}
