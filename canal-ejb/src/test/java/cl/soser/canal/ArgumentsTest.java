package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Nobody counts nine arguments. What belongs together is a value of its own, and the rest is built
 * by name. Reads the sources of all modules.
 */
class ArgumentsTest {

    private static final int MOST = 8;

    /** Answers of the API: their components are the contract with the institutions. */
    private static final Set<String> ANSWERS =
            Set.of(
                    "Case",
                    "EvidenceDayAnswer",
                    "Fact",
                    "IndicatorFine",
                    "LineFigures",
                    "School",
                    "Standing",
                    "TicketAnswer");

    /** Rows and sheets: one query or one method fills them, and a page reads them by name. */
    private static final Set<String> ROWS =
            Set.of(
                    "ApiTokenRow",
                    "AttachmentRow",
                    "BookletRow",
                    "CallImportReport",
                    "CallRow",
                    "CaseRow",
                    "DirectoryDifference",
                    "DirectoryImportReport",
                    "ExportRow",
                    "InternalClock",
                    "JoinTarget",
                    "MailRow",
                    "MergePlan",
                    "MessageRow",
                    "OnCallShiftRow",
                    "CitizenTicketRow",
                    "LineOutageRow",
                    "ClaimedMessage",
                    "CallReceipt",
                    "CallerFields",
                    "PersonalTaskRow",
                    "DataSubject",
                    "PhoneSurvey",
                    "RestrictedTicketDetails",
                    "PaperPhotoRow",
                    "FilingReceipt",
                    "RoutingTrial",
                    "SchoolRow",
                    "CitizenAnswer",
                    "SentPhoto",
                    "SentAnswerRow",
                    "StaffProposalRow",
                    "StaffRow",
                    "TicketSurveyRow",
                    "TicketRow",
                    "TicketDetails",
                    "SchoolReport",
                    "SaveSchoolCommand",
                    "SavedViewDetails",
                    "PlannedMaintenanceRow");

    /** Events: one method fires each, and observers read it by name. */
    private static final Set<String> EVENTS =
            Set.of(
                    "AnswerLeft",
                    "MilestoneReached",
                    "TicketChanged",
                    "TicketFiled",
                    "WeekSummarized");

    /** Input that one form, and what else reads the same words, fills in whole. */
    private static final Set<String> FORMS =
            Set.of(
                    "ApprovalRuleContent",
                    "QuestionContent",
                    "EscalationStepContent",
                    "SchoolFacts",
                    "TicketCriteria");

    /** Facts that one class gathers for rules or figures. */
    private static final Set<String> FACTS =
            Set.of(
                    "ApprovalFacts",
                    "AreaFigures",
                    "CaseChangeFinder.facts",
                    "RoutingFacts",
                    "MonthCase",
                    "ParsedMail");

    @Test
    void whatTakesMoreThanEightIsNamedHere() throws IOException {
        Set<String> found = new TreeSet<>();
        for (CompilationUnitTree source : sources()) {
            new Declarations(found).scan(source, "");
        }
        Set<String> named = new TreeSet<>();
        Stream.of(ANSWERS, ROWS, EVENTS, FORMS, FACTS).forEach(named::addAll);
        assertEquals(named, found);
    }

    @Test
    void noCallHasNineArgumentsOfWhichMostAreNull() throws IOException {
        Set<String> found = new TreeSet<>();
        for (CompilationUnitTree source : sources()) {
            new Calls(found).scan(source, "");
        }
        assertEquals(Set.of(), found);
    }

    private static final class Declarations extends TreeScanner<Void, String> {

        private final Set<String> found;

        private Declarations(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            long components =
                    type.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(one -> !one.getModifiers().getFlags().contains(Modifier.STATIC))
                            .count();
            if (type.getKind() == Tree.Kind.RECORD && components > MOST) {
                found.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            if (method.getParameters().size() > MOST) {
                boolean constructor = method.getName().contentEquals("<init>");
                found.add(constructor ? type : type + "." + method.getName());
            }
            return super.visitMethod(method, type);
        }
    }

    /** Outside the type's own values and methods, which build it by name. */
    private static final class Calls extends TreeScanner<Void, String> {

        private final Set<String> found;

        private Calls(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public Void visitNewClass(NewClassTree call, String type) {
            if (!call.getIdentifier().toString().equals(type)) {
                look(call.getIdentifier(), call.getArguments());
            }
            return super.visitNewClass(call, type);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, String type) {
            look(call.getMethodSelect(), call.getArguments());
            return super.visitMethodInvocation(call, type);
        }

        private void look(ExpressionTree called, List<? extends ExpressionTree> arguments) {
            long nulls =
                    arguments.stream()
                            .filter(one -> one.getKind() == Tree.Kind.NULL_LITERAL)
                            .count();
            if (arguments.size() > MOST && 2 * nulls > arguments.size()) {
                found.add(called.toString());
            }
        }
    }

    private static Iterable<? extends CompilationUnitTree> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("canal-ejb", "canal-web", "canal-api")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        return ((JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                null,
                                List.of("-proc:none"),
                                null,
                                files.getJavaFileObjectsFromPaths(all)))
                .parse();
    }
}
