package cl.soser.canal.web.admin.personaldata;

import cl.soser.canal.reader.ReaderListContent;
import cl.soser.canal.reader.ReaderListDetails;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A list of named readers as it is being proposed. */
public class ReaderListForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long first;
    private Long second;
    private Long third;
    private Long substituteOne;
    private Long substituteTwo;

    /** The form begins with the list in force. */
    void show(ReaderListDetails list) {
        first = account(list.readers(), 0);
        second = account(list.readers(), 1);
        third = account(list.readers(), 2);
        substituteOne = account(list.substitutes(), 0);
        substituteTwo = account(list.substitutes(), 1);
    }

    private static Long account(List<ReaderListDetails.Seat> seats, int place) {
        return seats.size() > place ? seats.get(place).account() : null;
    }

    ReaderListContent content() {
        return new ReaderListContent(
                chosen(first, second, third), chosen(substituteOne, substituteTwo));
    }

    private static List<Long> chosen(Long... accounts) {
        return Stream.of(accounts).filter(Objects::nonNull).toList();
    }

    public Long getFirst() {
        return first;
    }

    public void setFirst(Long first) {
        this.first = first;
    }

    public Long getSecond() {
        return second;
    }

    public void setSecond(Long second) {
        this.second = second;
    }

    public Long getThird() {
        return third;
    }

    public void setThird(Long third) {
        this.third = third;
    }

    public Long getSubstituteOne() {
        return substituteOne;
    }

    public void setSubstituteOne(Long substituteOne) {
        this.substituteOne = substituteOne;
    }

    public Long getSubstituteTwo() {
        return substituteTwo;
    }

    public void setSubstituteTwo(Long substituteTwo) {
        this.substituteTwo = substituteTwo;
    }
}
