package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The text of a query is a constant, so that no text of a user can reach it and every query is
 * found by a search. What depends on a filter is a criteria query. Looks at the compiled classes:
 * there a constant put together from constants is one constant.
 */
class QueryTextTest {

    /** Each with the reason why neither a constant nor a criteria query does. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "contract.ContractSchoolService",
                    "native inserts of thousands of rows; a list has a placeholder for each value",
                    "field.DutyConditions",
                    "criteria cannot join an entity that no attribute refers to",
                    "routing.trial.TrialTicketReader",
                    "plain JDBC over a hundred thousand rows, narrowed by TrialFilter",
                    "ticket.intake.TicketNumberSequence",
                    "the name of a sequence is no parameter");

    private static final Set<String> QUERIES = Set.of("createQuery", "createNativeQuery");

    @Test
    void theTextOfAQueryIsAConstant() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("target/classes/cl/soser/canal"))) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(QueryTextTest::hasOtherText)
                    .forEach(file -> found.put(name(file), ""));
        }
        assertEquals(List.copyOf(new TreeMap<>(EXCEPTIONS).keySet()), List.copyOf(found.keySet()));
    }

    @Test
    void everyOtherTextIsSeen() {
        assertEquals(
                Set.of("joined", "chosen", "passed", "statement"),
                methodsWithOtherText(bytes(Sample.class)));
    }

    /** Calls of each kind, for the test of this test. */
    @SuppressWarnings("unused")
    private static final class Sample {
        private static final String ALL = "SELECT t FROM Ticket t";

        void constant(EntityManager em) {
            em.createQuery(ALL + " ORDER BY t.id", Object.class);
            em.createNativeQuery("values 1");
            em.createQuery(em.getCriteriaBuilder().createQuery(Object.class));
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

    private static String name(Path file) {
        return Path.of("target/classes/cl/soser/canal")
                .relativize(file)
                .toString()
                .replace('/', '.')
                .replaceAll("(\\$.*)?\\.class$", "");
    }

    private static boolean hasOtherText(Path file) {
        try {
            return !methodsWithOtherText(Files.readAllBytes(file)).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Class<?> type) {
        try (var in = type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> methodsWithOtherText(byte[] type) {
        Set<String> found = new java.util.TreeSet<>();
        new ClassReader(type)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String d, String s, String[] e) {
                                return new Texts(name, found);
                            }
                        },
                        0);
        return found;
    }

    /**
     * Remembers whether the last instruction pushed a constant text, or its result type after it.
     */
    private static final class Texts extends MethodVisitor {

        private final String method;
        private final Set<String> found;
        private boolean constant;

        private Texts(String method, Set<String> found) {
            super(Opcodes.ASM9);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant = value instanceof String || constant && value instanceof Type;
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean query =
                    owner.equals("jakarta/persistence/EntityManager") && QUERIES.contains(name);
            boolean statement =
                    owner.equals("java/sql/Connection") && name.startsWith("prepare")
                            || owner.equals("java/sql/Statement") && name.startsWith("execute");
            if ((query || statement) && descriptor.startsWith("(Ljava/lang/String;") && !constant) {
                found.add(method);
            }
            constant = false;
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
            constant = false;
        }

        @Override
        public void visitInsn(int opcode) {
            constant = false;
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            constant = false;
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            constant = false;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            constant = false;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            constant = false;
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name,
                String descriptor,
                com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle bootstrap,
                Object... arguments) {
            constant = false;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            constant = false;
        }
    }
}
