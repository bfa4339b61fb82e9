package org.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PastedHtmlTest {

    @Test
    void paragraphs_from_word_stay_paragraphs_without_its_litter() {
        var html = "Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:o='urn:o'><head><style>p{color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head>"
                + "<body><!--StartFragment--><p class=MsoNormal style='text-indent:21pt'><span>　　近年来，我市养老\n  服务</span><b>发展</b>较快。<o:p></o:p></p>"
                + "<p class=MsoNormal><span style='mso-hide:all'>隐藏</span>但 GDP growth\nis slow。<br>换行</p><script>alert(1)</script><!--EndFragment--></body></html>";
        assertThat(PastedHtml.toText(html)).isEqualTo("近年来，我市养老服务发展较快。\n但 GDP growth is slow。\n换行");
    }

    @Test
    void lists_keep_their_numbers() {
        assertThat(PastedHtml.toText("<p>建议：</p><ol start=3><li>建房</li><li><p>修路</p></li></ol><ul><li>其他</li></ul>"))
                .isEqualTo("建议：\n3. 建房\n4. 修路\n其他");
        assertThat(PastedHtml.toText("<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>加强监管</p>"))
                .isEqualTo("一、 加强监管");
    }

    @Test
    void a_table_keeps_rows_and_cells() {
        assertThat(PastedHtml.toText("<table><tr><td><p>年度</p></td><td>件数</td></tr><tr><td>2022</td><td>630</td></tr></table><p>完</p>"))
                .isEqualTo("年度\t件数\n2022\t630\n完");
    }

    @Test
    void deep_nesting_and_plain_text_do_no_harm() {
        assertThat(PastedHtml.toText("<div>".repeat(50_000) + "深")).isEqualTo("深");
        assertThat(PastedHtml.toText("1 < 2 并且")).isEqualTo("1 < 2 并且");
        assertThatThrownBy(() -> PastedHtml.toText("长".repeat((10 << 20) + 1))).isInstanceOf(UnreadableDocument.class);
    }
}
