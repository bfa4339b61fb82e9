package org.tongxin.proposal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.exchange.Mapping;
import org.tongxin.exchange.UnreadableTable;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ImportDesk;
import org.tongxin.ui.Refusal;

/** Takes proposals from a file in three steps: upload, mapping with a preview, import with progress. */
@Controller
@Permit(Act.IMPORT_PROPOSALS)
class ImportController {

    private final ImportDesk desk;
    private final ImportJobs jobs;

    ImportController(ImportDesk desk, ImportJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    @GetMapping("/{committee}/imports")
    String index(Model model) {
        model.addAttribute("made", desk.made());
        return "proposal/imports";
    }

    @PostMapping("/{committee}/imports")
    String upload(@PathVariable String committee, @RequestParam MultipartFile file) throws IOException {
        var kept = Files.createTempFile(jobs.folder(), "import", ".table");
        file.transferTo(kept);
        try {
            desk.headers(kept);
        } catch (UnreadableTable e) {
            Files.delete(kept);
            throw new Refusal("proposal.refused.import-unreadable", String.valueOf(e.getMessage()));
        }
        return "redirect:/" + committee + "/imports/" + jobs.open(kept, String.valueOf(file.getOriginalFilename()));
    }

    @GetMapping("/{committee}/imports/{id}")
    String show(@PathVariable UUID id, @RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String mapping, Model model) {
        var job = jobs.job(id);
        model.addAttribute("job", job);
        model.addAttribute("id", id.toString());
        if (job.state().equals("waiting") || job.state().equals("refused")) {
            var chosen = !mapping.isBlank() ? desk.kept(mapping)
                    : parameters.keySet().stream().anyMatch(key -> key.startsWith("column.")) ? mapping("", parameters) : desk.suggest(job.file());
            model.addAttribute("fields", desk.fields());
            model.addAttribute("headers", desk.headers(job.file()));
            model.addAttribute("mapping", chosen);
            model.addAttribute("kept", desk.keptNames());
            model.addAttribute("preview", desk.preview(job.file(), chosen));
            return "proposal/import";
        }
        return "proposal/importing";
    }

    @PostMapping("/{committee}/imports/{id}/start")
    String start(
            Viewer viewer, @PathVariable String committee, @PathVariable UUID id, @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String keepAs) {
        var mapping = mapping(keepAs.strip(), parameters);
        if (!keepAs.isBlank()) {
            desk.keep(mapping);
        }
        jobs.start(id, mapping, viewer);
        return "redirect:/" + committee + "/imports/" + id;
    }

    private Mapping mapping(String name, Map<String, String> parameters) {
        var columns = new LinkedHashMap<String, String>();
        desk.fields().forEach(field -> columns.put(field.key(), parameters.getOrDefault("column." + field.key(), "")));
        return desk.mapping(name, columns);
    }
}
