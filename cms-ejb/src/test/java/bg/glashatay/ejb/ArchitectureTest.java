package bg.glashatay.ejb;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.OutboxEntry;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.SafeFiles;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicDocuments;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The directions that the code of domain and services keeps, and the door that nothing goes round. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("bg.glashatay.domain", "bg.glashatay.ejb");

    /** Ways to ask for a right, or at least for the account, of whoever acts. */
    private static final Set<String> GUARDS = Set.of("require", "requireSomewhere", "sectionsWith", "account");

    private static final Set<String> BEGINNINGS = Set.of(JavaConstructor.CONSTRUCTOR_NAME, "restore");

    @Test
    void domainKnowsOnlyItselfAndHowItIsKept() {
        classes()
                .that()
                .resideInAPackage("bg.glashatay.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("bg.glashatay.domain..")
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("jakarta.persistence.."))
                        .or(DescribedPredicate.describe("the exceptions' annotation", type -> type.getName()
                                .equals("jakarta.ejb.ApplicationException"))))
                .check(CLASSES);
    }

    @Test
    void servicesKnowNothingOfPages() {
        noClasses()
                .that()
                .resideInAPackage("bg.glashatay.ejb..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "bg.glashatay.web..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.primefaces..",
                        "org.omnifaces..",
                        "org.apache.shiro.web..")
                .check(CLASSES);
    }

    @Test
    void featuresOfTheDomainFormNoCycles() {
        slices().matching("bg.glashatay.domain.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void featuresOfTheServicesFormNoCycles() {
        slices().matching("bg.glashatay.ejb.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** So that each of them can tell it of a change. */
    @Test
    void theOutboxKnowsNoFeatureOfTheServices() {
        noClasses()
                .that()
                .resideInAPackage("bg.glashatay.ejb.outbox..")
                .should()
                .dependOnClassesThat(resideInAPackage("bg.glashatay.ejb..")
                        .and(DescribedPredicate.not(resideInAPackage("bg.glashatay.ejb.outbox.."))))
                .check(CLASSES);
    }

    @Test
    void onlyTheOutboxWritesToTheOutbox() {
        noClasses()
                .that()
                .resideInAPackage("bg.glashatay.ejb..")
                .and()
                .doNotHaveFullyQualifiedName(Outbox.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(OutboxEntry.class)
                .check(CLASSES);
    }

    @Test
    void everyServiceMethodAsksWhoMayCallIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are session beans",
                        type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)))
                .should(askWhoMayCall())
                .check(CLASSES);
    }

    @Test
    void serviceMethodsAreNotInherited() {
        // the rule above looks at the bean's own methods
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should(ArchCondition.from(DescribedPredicate.describe("have no parent", type -> type.getRawSuperclass()
                        .filter(parent -> parent.isEquivalentTo(Object.class))
                        .isPresent())))
                .check(CLASSES);
    }

    @Test
    void onlyTheSystemsOwnPartsActForAccounts() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "bg.glashatay.ejb.security..",
                        "bg.glashatay.ejb.demo..",
                        "bg.glashatay.ejb.schedule..",
                        "bg.glashatay.ejb.transfer..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ActingAccount.class)
                .check(CLASSES);
    }

    @Test
    void onlyServicesThatHaveAskedBuildPagesOfDrafts() {
        noClasses()
                .that()
                .resideOutsideOfPackages("bg.glashatay.ejb.site..", "bg.glashatay.ejb.previews..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PublicDocuments.class)
                .check(CLASSES);
    }

    @Test
    void whateverIsLoggedStaysWithinItsLine() {
        noClasses()
                .that()
                .areNotAssignableTo(Logs.class)
                .and()
                .doNotHaveFullyQualifiedName("bg.glashatay.ejb.backup.Command")
                .should()
                .callMethod(System.class, "getLogger", String.class)
                .orShould()
                .callMethod(java.util.logging.Logger.class, "getLogger", String.class)
                .because("Logs.of keeps each message within its line")
                .check(CLASSES);
    }

    /** The mirror is made anew from the database; shelves of media are written down once each, when all is on them. */
    @Test
    void filesGetTheirNamesSafeFromAPowerCut() {
        noClasses()
                .that()
                .resideOutsideOfPackage("bg.glashatay.ejb.mirror..")
                .and()
                .doNotHaveFullyQualifiedName(SafeFiles.class.getName())
                .and()
                .doNotHaveSimpleName("MediaShelves")
                .should()
                .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
                .check(CLASSES);
    }

    @Test
    void onlyPasswordsForOneLoginArePrintedPastTheLog() {
        noClasses()
                .that()
                .resideOutsideOfPackage("bg.glashatay.ejb.backup..")
                .and()
                .doNotHaveSimpleName("DemoAccounts")
                .and()
                .doNotHaveSimpleName("FirstAdministrator")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void nobodyWaitsForAPasswordsTurnInATransaction() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .and(DescribedPredicate.describe(
                        "wait for their turn", (JavaMethod method) -> method.getMethodCallsFromSelf().stream()
                                .anyMatch(ArchitectureTest::waitsForItsTurn)))
                .should(runOutsideOfATransaction())
                .check(CLASSES);
    }

    @Test
    void onlyLoadersOfHistoryLiveInThePast() {
        noClasses()
                .that()
                .resideOutsideOfPackages("bg.glashatay.ejb.demo..", "bg.glashatay.ejb.transfer..")
                .should()
                .callMethod(SiteClock.class, "at", Instant.class, Runnable.class)
                .check(CLASSES);
    }

    /**
     * A test cannot say when it is to whoever asks the machine; what only measures how long something took may. The demo's
     * loaders live in the past and have to know where it ends; the command for backups runs outside of the server.
     */
    @Test
    void whatTimeItIsComesFromTheSitesClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SiteClock.class.getName())
                .and()
                .resideOutsideOfPackage("bg.glashatay.ejb.demo..")
                .and()
                .doNotHaveFullyQualifiedName("bg.glashatay.ejb.backup.Command")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("is the machine's clock", ArchitectureTest::asksTheMachine))
                .check(CLASSES);
    }

    @Test
    void nobodySetsTheStateOfAnEdition() {
        noMethods()
                .that()
                .areDeclaredIn(Edition.class)
                .should()
                .haveNameStartingWith("set")
                .check(CLASSES);
        fields().that()
                .areDeclaredIn(Edition.class)
                .and()
                .haveRawType(EditionState.class)
                .should()
                .bePrivate()
                .andShould(changeInOnePlace())
                .check(CLASSES);
    }

    @Test
    void namesAreWordsOfTheTrade() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(CLASSES);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) {
            return access.getName().equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return access.getName().startsWith("system");
        }
        return owner.getPackageName().equals("java.time")
                && access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget now
                && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** Where an edition begins it is given a state; after that, one method that every step goes through changes it. */
    private static ArchCondition<JavaField> changeInOnePlace() {
        return new ArchCondition<>("change in one place") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var places = field.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .map(access -> access.getOrigin().getName())
                        .filter(place -> !BEGINNINGS.contains(place))
                        .distinct()
                        .toList();
                events.add(new SimpleConditionEvent(
                        field, places.size() <= 1, field.getFullName() + " is changed in " + places));
            }
        };
    }

    private static boolean waitsForItsTurn(JavaMethodCall call) {
        var target = call.getTargetOwner().getSimpleName() + "." + call.getName();
        return target.equals("Passwords.hash")
                || target.equals("OwnPassword.require")
                || target.equals("HashingLine.inTurn");
    }

    private static ArchCondition<JavaMethod> runOutsideOfATransaction() {
        return new ArchCondition<>("run outside of a transaction") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var outside = method.tryGetAnnotationOfType(TransactionAttribute.class)
                        .filter(attribute -> attribute.value() == TransactionAttributeType.NOT_SUPPORTED)
                        .isPresent();
                events.add(new SimpleConditionEvent(
                        method, outside, method.getFullName() + " keeps a connection of the database while it waits"));
            }
        };
    }

    private static ArchCondition<JavaMethod> askWhoMayCall() {
        return new ArchCondition<>("ask who may call them, or say @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var open = method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class);
                events.add(new SimpleConditionEvent(
                        method,
                        open || asks(method, new HashSet<>()),
                        method.getFullName() + " lets everybody in and does not say so"));
            }
        };
    }

    /** Whether the method, or a method of its own class that it calls, asks the current user for something. */
    private static boolean asks(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> isGuard(call)
                        || ownMethod(method.getOwner(), call)
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(called -> asks(called, seen))
                                        .isPresent());
    }

    private static boolean isGuard(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(CurrentUser.class) && GUARDS.contains(call.getName());
    }

    private static boolean ownMethod(JavaClass bean, JavaMethodCall call) {
        return call.getTargetOwner().equals(bean)
                && call.getTarget()
                        .resolveMember()
                        .filter(called -> !called.getModifiers().contains(JavaModifier.ABSTRACT))
                        .isPresent();
    }
}
