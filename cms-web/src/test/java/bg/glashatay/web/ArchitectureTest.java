package bg.glashatay.web;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bg.glashatay.ejb.media.Renditions;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicDocuments;
import bg.glashatay.web.shared.Bundle;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The directions that the code of the pages keeps. */
class ArchitectureTest {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bg.glashatay.web");

    @Test
    void pagesLeaveTheDatabaseToServices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManagerFactory.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Query.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.transaction..", "javax.sql..")
                .check(PAGES);
    }

    @Test
    void pagesActAsWhoeverIsLoggedIn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ActingAccount.class)
                .check(PAGES);
    }

    @Test
    void pagesGetDocumentsAndPicturesFromServicesThatAsk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PublicDocuments.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Renditions.class)
                .check(PAGES);
    }

    @Test
    void whateverIsLoggedStaysWithinItsLine() {
        noClasses()
                .should()
                .callMethod(System.class, "getLogger", String.class)
                .orShould()
                .callMethod(java.util.logging.Logger.class, "getLogger", String.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PAGES);
    }

    @Test
    void textsAreReadInOneWay() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Bundle.class.getName())
                .should()
                .callMethodWhere(
                        target(owner(equivalentTo(ResourceBundle.class))).and(target(nameMatching("getBundle"))))
                .check(PAGES);
    }

    @Test
    void pagesLiveInThePresent() {
        noClasses()
                .should()
                .callMethod(SiteClock.class, "at", Instant.class, Runnable.class)
                .check(PAGES);
    }

    @Test
    void whatTimeItIsComesFromTheSitesClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PAGES);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("bg.glashatay.web.(*)..").should().beFreeOfCycles().check(PAGES);
    }

    @Test
    void citizensPagesKnowNothingOfTheEditors() {
        noClasses()
                .that()
                .resideInAPackage("bg.glashatay.web.site..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.primefaces..", "org.omnifaces..", "org.apache.shiro..")
                .check(PAGES);
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
                .orShould()
                .haveSimpleNameEndingWith("Bean")
                .orShould()
                .haveSimpleNameEndingWith("Controller")
                .check(PAGES);
    }
}
