package org.tongxin.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.fund.FundIntake;
import org.tongxin.fund.PastProject;
import org.tongxin.fund.Signature;

/** Fills the ledger and the dedicated fund of a demonstration committee with what its sheet says. */
@Component
class FundFiller {

    private static final BigDecimal FIRST_PAYMENT = new BigDecimal("0.60");
    private static final BigDecimal SECOND_PAYMENT = new BigDecimal("0.39");
    private static final BigDecimal MATERIAL = new BigDecimal("0.55");

    private final FundIntake intake;

    FundFiller(FundIntake intake) {
        this.intake = intake;
    }

    /** Somebody of the committee. */
    record Person(long account, String name) {
        Signature at(OffsetDateTime at) {
            return new Signature(account, name, at.toInstant());
        }
    }

    /** Those who keep the fund and approve. */
    record Office(Person clerk, Person chair) {}

    /** A livelihood-project proposal with the unit that handles it. */
    record Supported(String area, long proposal, OffsetDateTime assignedAt, long unit, String unitName, Person unitClerk) {}

    /**
     * Fills areas, ledger and projects.
     *
     * @param supported in the order of the sheet's projects; the first of an area gets its money
     */
    void fill(CommitteeSheet sheet, List<String> areas, LocalDate from, List<Supported> supported, Office office) {
        intake.areas(areas, from);
        intake.entries(sheet.fundEntries(), office.clerk().name());
        var projects = new ArrayList<PastProject>();
        var names = sheet.texts("projects");
        var amounts = sheet.projectAmounts();
        for (int i = 0; i < Math.min(names.size(), amounts.size()); i++) {
            var name = names.get(i);
            var amount = amounts.get(i);
            supported.stream().filter(one -> one.area().equals(name)).findFirst().ifPresent(one -> projects.add(project(one, amount, office)));
        }
        intake.projects(projects);
    }

    private static PastProject project(Supported one, BigDecimal amount, Office office) {
        var start = one.assignedAt();
        var material = amount.multiply(MATERIAL).setScale(2, RoundingMode.HALF_UP);
        return new PastProject(one.proposal(), start.getYear(), one.area(), one.unitName(), one.unit(), one.area() + "民生实事项目建设",
                amount, List.of(new PastProject.Line("材料和设备", material), new PastProject.Line("施工和安装", amount.subtract(material))),
                one.unitClerk().at(start.plusDays(3)), office.clerk().at(start.plusDays(7)), office.chair().at(start.plusDays(10)),
                List.of(payment(one, amount.multiply(FIRST_PAYMENT), start.plusDays(30), 1, office), payment(one, amount.multiply(SECOND_PAYMENT), start.plusDays(85), 2, office)),
                new PastProject.Done("项目按方案建成并投入使用，群众反映良好。", one.area() + "、" + one.unitName() + "、居民代表", start.plusDays(80).toLocalDate(),
                        one.unitClerk().at(start.plusDays(90)), office.clerk().at(start.plusDays(95))));
    }

    private static PastProject.Payment payment(Supported one, BigDecimal amount, OffsetDateTime at, int number, Office office) {
        return new PastProject.Payment(amount.setScale(2, RoundingMode.HALF_UP), at.toLocalDate(), one.area() + "项目施工单位",
                "提案资金付%d-%d".formatted(one.proposal(), number), office.clerk().name());
    }
}
