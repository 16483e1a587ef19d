package cl.soser.canal.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** An establishment that a contract names. */
@Entity
@Table(name = "contract_school")
@IdClass(ContractSchoolId.class)
@NamedQuery(
        name = ContractSchool.CODES,
        query =
                """
                SELECT x.contract, s.scheme, s.code FROM ContractSchool x, School s
                WHERE s.id = x.school ORDER BY x.contract, s.id""")
@NamedQuery(
        name = ContractSchool.COUNTS,
        query = "SELECT s.contract, COUNT(s) FROM ContractSchool s GROUP BY s.contract")
@NamedQuery(
        name = ContractSchool.COUNT,
        query = "SELECT COUNT(s) FROM ContractSchool s WHERE s.contract = :code")
@NamedQuery(
        name = ContractSchool.BY_REGION,
        query =
                """
                SELECT r.code, r.shortName, COUNT(x), r.northSouth
                FROM ContractSchool x, School s JOIN s.comuna k JOIN k.region r
                WHERE x.contract = :code AND s.id = x.school
                GROUP BY r.code, r.shortName, r.northSouth ORDER BY r.northSouth""")
@NamedQuery(
        name = ContractSchool.PAGE,
        query =
                """
                SELECT s FROM ContractSchool x, School s
                WHERE x.contract = :code AND x.school > :after AND s.id = x.school
                ORDER BY x.school""")
@NamedQuery(
        name = ContractSchool.PAGE_OF_REGION,
        query =
                """
                SELECT s FROM ContractSchool x, School s
                WHERE x.contract = :code AND x.school > :after AND s.id = x.school
                    AND s.comuna.region.code = :region
                ORDER BY x.school""")
@NamedQuery(
        name = ContractSchool.ELSEWHERE,
        query =
                """
                SELECT s, c.code FROM ContractSchool mine, ContractSchool other, Contract c, School s
                WHERE mine.contract = :code AND other.school = mine.school
                  AND other.contract <> :code AND c.code = other.contract AND s.id = mine.school
                  AND c.validFrom <= :until AND (c.validUntil IS NULL OR c.validUntil >= :from)
                ORDER BY s.id""")
@NamedQuery(
        name = ContractSchool.FOREIGN,
        query =
                """
                SELECT s FROM ContractSchool mine, School s
                WHERE mine.contract = :code AND s.id = mine.school
                  AND s.institution.code NOT IN :institutions
                ORDER BY s.id""")
@NamedQuery(
        name = ContractSchool.REMOVE_ALL_OF,
        query = "DELETE FROM ContractSchool x WHERE x.contract = :code")
class ContractSchool {

    static final String REMOVE_ALL_OF = "ContractSchool.removeAllOf";
    static final String CODES = "ContractSchool.codes";
    static final String COUNTS = "ContractSchool.counts";
    static final String COUNT = "ContractSchool.count";
    static final String BY_REGION = "ContractSchool.byRegion";
    static final String PAGE = "ContractSchool.page";
    static final String PAGE_OF_REGION = "ContractSchool.pageOfRegion";
    static final String ELSEWHERE = "ContractSchool.elsewhere";
    static final String FOREIGN = "ContractSchool.foreign";

    @Id
    @Column(name = "contract_code")
    private String contract;

    @Id
    @Column(name = "school_id")
    private Long school;

    protected ContractSchool() {
        // for JPA
    }

    ContractSchool(String contract, long school) {
        this.contract = contract;
        this.school = school;
    }
}
