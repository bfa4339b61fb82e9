package org.tongxin.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;

@ProgramTest
class AttachmentWebTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired Town town;
    @Autowired MockMvc web;
    @Autowired ProposalDesk desk;

    Town.Place place;
    long draft;

    @BeforeEach
    void begin() {
        place = town.found();
        draft = place.ask(Role.MEMBER, () -> desk.begin(place.the(Role.MEMBER), Town.key(), ProposalText.EMPTY));
    }

    @Test
    void a_writer_attaches_a_file_and_reads_it_back() throws Exception {
        assertThat(attach("调研报告.pdf", PDF).getStatus()).isEqualTo(302);
        var page = get("/edit", Role.MEMBER).getContentAsString();
        assertThat(page).contains("调研报告.pdf");
        var href = page.replaceAll("(?s).*href=\"[^\"]*(/attachments/\\d+)\".*", "$1");
        var file = get(href, Role.MEMBER);
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_file_is_what_its_content_says() throws Exception {
        assertThat(attach("照片.png", PDF).getStatus()).isEqualTo(422);
        assertThat(attach("程序.exe", new byte[] {'M', 'Z', 1, 2, 3}).getStatus()).isEqualTo(422);
        assertThat(attach("空.pdf", new byte[0]).getStatus()).isEqualTo(422);
    }

    @Test
    void only_so_many_files_hang_on_a_proposal() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(attach(i + ".pdf", PDF).getStatus()).isEqualTo(302);
        }
        assertThat(attach("6.pdf", PDF).getStatus()).isEqualTo(422);
    }

    @Test
    void the_files_of_a_draft_are_its_writers_alone() throws Exception {
        attach("调研报告.pdf", PDF);
        assertThat(get("/attachments/1", Role.PROPOSALS_CLERK).getStatus()).isEqualTo(404);
        assertThat(web.perform(MockMvcRequestBuilders.multipart(path("/attachments")).file(new MockMultipartFile("file", "a.pdf", "", PDF))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).with(as(Role.CONVENER))).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void a_word_file_fills_an_empty_draft_and_never_a_written_one() throws Exception {
        var word = word("关于整治校门口交通的建议", "情况：上学放学时段校门口拥堵。", "分析：停车泊位不足，疏导力量不够。", "建议：一、增设临时停车区。", "二、安排交警定时疏导。");
        assertThat(fill(word).getStatus()).isEqualTo(302);
        assertThat(get("/edit", Role.MEMBER).getContentAsString())
                .contains("关于整治校门口交通的建议", "校门口拥堵", "疏导力量不够", "增设临时停车区", "安排交警定时疏导");
        assertThat(fill(word).getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse attach(String name, byte[] content) throws Exception {
        return upload("/attachments", name, content);
    }

    private MockHttpServletResponse fill(byte[] content) throws Exception {
        return upload("/word", "提案.docx", content);
    }

    private MockHttpServletResponse upload(String path, String name, byte[] content) throws Exception {
        return web.perform(MockMvcRequestBuilders.multipart(path(path)).file(new MockMultipartFile("file", name, "text/plain", content))
                        .accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf()).with(as(Role.MEMBER)))
                .andReturn().getResponse();
    }

    private MockHttpServletResponse get(String path, Role role) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path(path)).accept("text/html").with(as(role))).andReturn().getResponse();
    }

    private String path(String path) {
        return "/" + place.code() + "/proposals/" + draft + path;
    }

    private RequestPostProcessor as(Role role) {
        Viewer viewer = place.the(role);
        return SignIn.as(viewer);
    }

    private static byte[] word(String... paragraphs) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
        }
        return out.toByteArray();
    }
}
